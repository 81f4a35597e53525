"""The site: pages that Django makes in a few threads of the Server. Only /enter runs scripts."""
