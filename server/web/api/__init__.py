"""What programs read: one's own data and public lists, as JSON. Nothing can be changed by it.

    /api/circles   /api/formats                        for everybody, what a guest of the house reads
    /api/me   /api/me/personas   /api/me/circles
    /api/me/kept   /api/me/export                      for the browser that is signed in, about its person
    /api/schema                                        all of this, described as OpenAPI

Somebody is known by the cookie of the site alone; there are no tokens. docs/api.md says what is in each.
"""
