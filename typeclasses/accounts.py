"""The body of a person: what a session is signed in as. It holds nothing; `people` does."""

from evennia.accounts.accounts import DefaultAccount


class Account(DefaultAccount):
    """A person's account; its username is the person's id, its password is unusable."""

    def at_account_creation(self) -> None:
        """Evennia's locks and saved options are not needed."""

    def at_pre_login(self, **kwargs) -> None:
        """Nothing is written about when somebody comes."""

    def at_post_login(self, session=None, **kwargs) -> None:
        """The doorway decides what is seen first."""

    def at_disconnect(self, reason=None, **kwargs) -> None:
        """Nothing is written about when somebody goes."""

    def at_post_disconnect(self, **kwargs) -> None:
        """Nothing is left to do."""

    def at_server_shutdown(self) -> None:
        """Where somebody stood stays as it is."""
