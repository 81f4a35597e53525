"""No page is served by Django; the Portal serves the static one."""

urlpatterns = []
