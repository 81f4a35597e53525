"""The site: pages that are made by Django, in a few threads of the Server, without scripts."""
