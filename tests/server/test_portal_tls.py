"""The certificate: made once, renewed with the same key, never over an operator's own."""

import ipaddress
import stat
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from OpenSSL import SSL

from server.conf.env import Unusable
from server.portal import tls

NAMES = tls.names_of("https://meadow.example")
NOW = datetime(2031, 5, 1, tzinfo=UTC)


@pytest.fixture
def keys(tmp_path, monkeypatch):
    monkeypatch.setattr(tls.logs, "fact", lambda event, **fields: None)
    return tmp_path


def made(keys):
    """The certificate in the folder of keys."""
    return x509.load_pem_x509_certificate((keys / "tls.crt").read_bytes())


def public(thing):
    """The public key of a certificate or key."""
    return thing.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def test_the_first_start_makes_a_certificate_for_the_house_and_for_this_machine(keys):
    tls.Certificate(keys, NAMES)
    certificate = made(keys)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["meadow.example", "localhost"]
    assert names.get_values_for_type(x509.IPAddress) == [
        ipaddress.ip_address("127.0.0.1"),
        ipaddress.ip_address("::1"),
    ]
    assert certificate.version == x509.Version.v3
    assert isinstance(certificate.public_key().curve, ec.SECP256R1)
    assert isinstance(certificate.signature_hash_algorithm, hashes.SHA256)
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc == timedelta(days=397)
    assert certificate.serial_number.bit_length() > 64


def test_key_and_certificate_are_closed_to_others(keys):
    tls.Certificate(keys, NAMES)
    for name in ("tls.key", "tls.crt"):
        assert stat.S_IMODE((keys / name).stat().st_mode) == 0o600
    assert sorted(path.name for path in keys.iterdir()) == ["tls.crt", "tls.key"]


def test_a_second_start_changes_nothing(keys):
    first = tls.Certificate(keys, NAMES).fingerprint
    assert tls.Certificate(keys, NAMES).fingerprint == first
    assert first == made(keys).fingerprint(hashes.SHA256()).hex(":").upper()


def test_thirty_days_before_its_end_it_is_renewed_with_the_same_key(keys):
    certificate = tls.Certificate(keys, NAMES)
    first, old = certificate.fingerprint, made(keys)
    certificate.renew(old.not_valid_after_utc - timedelta(days=31))
    assert certificate.fingerprint == first
    certificate.renew(old.not_valid_after_utc - timedelta(days=29))
    assert certificate.fingerprint != first
    assert public(made(keys)) == public(old)
    assert made(keys).not_valid_after_utc > old.not_valid_after_utc + timedelta(days=300)


def test_ours_is_made_anew_with_the_same_key_where_the_house_has_another_name(keys):
    first = tls.Certificate(keys, tls.names_of("http://localhost:4001")).fingerprint
    old = made(keys)
    assert tls.Certificate(keys, tls.names_of("https://127.0.0.1:4001")).fingerprint == first
    for address in ("https://meadow.example:4001", "https://192.0.2.7:4001"):
        tls.Certificate(keys, tls.names_of(address))
        names = made(keys).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        assert tls._name(tls.names_of(address)[0]) in names
    assert made(keys).fingerprint(hashes.SHA256()) != old.fingerprint(hashes.SHA256())
    assert public(made(keys)) == public(old)


def operators_own(keys, days=1):
    """A certificate as an operator might put it there."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "meadow.example")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "An Authority")]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=90))
        .not_valid_after(NOW + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8
    private = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    (keys / "tls.key").write_bytes(private)
    (keys / "tls.key").chmod(0o600)
    (keys / "tls.crt").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


@pytest.mark.parametrize("days", [1, -1])
def test_an_operators_own_certificate_is_used_and_never_replaced(keys, days):
    operators_own(keys, days)
    before = (keys / "tls.crt").read_bytes(), (keys / "tls.key").read_bytes()
    tls.Certificate(keys, NAMES).renew(NOW)
    assert ((keys / "tls.crt").read_bytes(), (keys / "tls.key").read_bytes()) == before


def test_a_key_that_others_can_read_is_refused_with_a_sentence(keys):
    tls.Certificate(keys, NAMES)
    (keys / "tls.key").chmod(0o640)
    with pytest.raises(Unusable, match="chmod 600"):
        tls.Certificate(keys, NAMES)


def test_a_certificate_without_its_key_is_refused_and_left_alone(keys):
    operators_own(keys)
    (keys / "tls.key").unlink()
    with pytest.raises(Unusable, match="missing"):
        tls.Certificate(keys, NAMES)
    assert not (keys / "tls.key").exists()


@pytest.mark.parametrize("name", ["tls.key", "tls.crt"])
def test_a_damaged_file_is_refused_without_telling_what_is_in_it(keys, name):
    tls.Certificate(keys, NAMES)
    (keys / name).write_text("-----BEGIN NOTHING-----\nc2VjcmV0\n")
    (keys / name).chmod(0o600)
    with pytest.raises(Unusable) as refused:
        tls.Certificate(keys, NAMES)
    assert "c2VjcmV0" not in str(refused.value)
    assert refused.value.__suppress_context__


def test_key_and_certificate_that_do_not_belong_together_are_refused(keys, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    tls.Certificate(keys, NAMES)
    tls.Certificate(other, NAMES)
    (keys / "tls.key").write_bytes((other / "tls.key").read_bytes())
    with pytest.raises(Unusable):
        tls.Certificate(keys, NAMES)


def shake_hands(context, version=None):
    """The version that a client and this door agree on, without sockets."""
    ours = SSL.Context(SSL.TLS_CLIENT_METHOD)
    if version:
        ours.set_min_proto_version(version)
        ours.set_max_proto_version(version)
        ours.set_cipher_list(b"ALL:@SECLEVEL=0")
    client, server = SSL.Connection(ours, None), SSL.Connection(context, None)
    client.set_connect_state()
    server.set_accept_state()
    for _ in range(6):
        for one, other in ((client, server), (server, client)):
            try:
                one.do_handshake()
            except SSL.WantReadError:
                pass
            try:
                other.bio_write(one.bio_read(65536))
            except SSL.WantReadError:
                pass
    return client.get_protocol_version_name()


def test_the_door_speaks_tls_1_2_and_1_3_and_nothing_older(keys):
    context = tls.Certificate(keys, NAMES).getContext()
    assert shake_hands(context) == "TLSv1.3"
    assert shake_hands(context, SSL.TLS1_2_VERSION) == "TLSv1.2"
    with pytest.raises(SSL.Error):
        shake_hands(context, SSL.TLS1_1_VERSION)
