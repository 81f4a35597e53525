"""The certificate of the TLS doors: made at the first start, renewed by itself, never over an operator's own.

P-256, SHA-256, 397 days, the same key at each renewal, so that who trusted the key once may go on doing so.
Source: RFC 5280; CA/Browser Forum Baseline Requirements 2.0, 6.3.2 (398 days are the most).
"""

import ipaddress
import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from OpenSSL import SSL

from server import logs
from server.conf.env import Unusable

DAYS, RENEW_DAYS = 397, 30
MADE_HERE = "Meadow, certificate made by this house"  # by this we know our own from an operator's


def names_of(public_url: str) -> tuple[str, ...]:
    """The names and addresses that the certificate is for."""
    host = urlsplit(public_url).hostname
    return tuple(dict.fromkeys(name for name in (host, "localhost", "127.0.0.1", "::1") if name))


class Certificate:
    """`tls.key` and `tls.crt` in the folder of keys; stands where Twisted wants a context factory.

    Raises Unusable when they cannot be used.
    """

    def __init__(self, keys: Path, names: tuple[str, ...]):
        self._key_path, self._path, self._names = keys / "tls.key", keys / "tls.crt", names
        self.fingerprint = ""
        self.renew()

    def renew(self, now: datetime | None = None) -> None:
        """Uses what is there; first makes it where there is none, or ours is near its end or lacks a name."""
        now = now or datetime.now(UTC)
        try:
            key = self._key()
            if not self._path.exists() or self._is_ours_and_outlived(now):
                _write(self._path, _certificate(key, self._names, now))
                logs.fact("certificate_made", fingerprint=self._read_fingerprint(), days=DAYS)
            self._context = _context(self._key_path, self._path)
            self.fingerprint = self._read_fingerprint()
        except (OSError, ValueError, SSL.Error):
            raise Unusable(
                f"The certificate {self._path} and its key {self._key_path} cannot be used together."
            ) from None

    def getContext(self) -> SSL.Context:
        """For Twisted: how each new connection is met."""
        return self._context

    def _key(self):
        if not self._key_path.exists():
            if self._path.exists():
                raise Unusable(
                    f"The certificate {self._path} is there, and its key {self._key_path} is missing."
                )
            key = ec.generate_private_key(ec.SECP256R1())
            form = serialization.PrivateFormat.PKCS8
            _write(
                self._key_path,
                key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()),
            )
            return key
        if stat.S_IMODE(self._key_path.stat().st_mode) & 0o077:
            raise Unusable(
                f"The key {self._key_path} is open to other accounts here; close it with chmod 600."
            )
        return serialization.load_pem_private_key(self._key_path.read_bytes(), None)

    def _is_ours_and_outlived(self, now: datetime) -> bool:
        certificate = x509.load_pem_x509_certificate(self._path.read_bytes())
        is_old = certificate.not_valid_after_utc - now < timedelta(days=RENEW_DAYS)
        return is_made_here(self._path) and (is_old or not _is_for(certificate, self._names))

    def _read_fingerprint(self) -> str:
        return _fingerprint(self._path)


def is_made_here(path: Path) -> bool:
    """Whether a house made the certificate in this file; not so where there is none, or an operator's own."""
    if not path.exists():
        return False
    issuer = x509.load_pem_x509_certificate(path.read_bytes()).issuer
    return [one.value for one in issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)] == [MADE_HERE]


def fingerprint_of(keys: Path) -> str:
    """The SHA-256 fingerprint of the certificate in the folder of keys, or that there is none yet."""
    path = keys / "tls.crt"
    return _fingerprint(path) if path.exists() else "(made when the doors open for the first time)"


def _fingerprint(path: Path) -> str:
    certificate = x509.load_pem_x509_certificate(path.read_bytes())
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def _certificate(key, names: tuple[str, ...], now: datetime) -> bytes:
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, MADE_HERE),
            x509.NameAttribute(NameOID.COMMON_NAME, names[0][:64]),
        ]
    )
    usage = x509.KeyUsage(True, *[False] * 8)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(os.urandom(16)) >> 1 or 1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=DAYS) - timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([_name(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    )
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _is_for(certificate: x509.Certificate, names: tuple[str, ...]) -> bool:
    there = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return all(_name(name) in there for name in names)


def _name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _context(key: Path, certificate: Path) -> SSL.Context:
    context = SSL.Context(SSL.TLS_SERVER_METHOD)
    context.set_min_proto_version(SSL.TLS1_2_VERSION)
    context.set_options(SSL.OP_NO_COMPRESSION | SSL.OP_NO_RENEGOTIATION | SSL.OP_CIPHER_SERVER_PREFERENCE)
    context.set_cipher_list(b"ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=2")
    context.use_certificate_chain_file(str(certificate))
    context.use_privatekey_file(str(key))
    context.check_privatekey()
    return context


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(path.name + ".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.rename(path)
