"""The two-way room: what its picture shows, a sentence says, and the other way round."""
