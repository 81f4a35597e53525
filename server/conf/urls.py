"""Every page that Django makes. The Portal serves help now, assets, and without a Server the first page."""

from django.urls import path

from server.web import (
    away,
    entering,
    erasing,
    formats,
    front,
    joining,
    keeping,
    my_reports,
    passphrases,
    personas,
    reading,
    reporting,
    sessions,
    signing_in,
)
from server.web.circles import belonging, listing
from server.web.circles import page as circle_page
from server.web.order import appeals, deciding, queue, steps

urlpatterns = [
    path("", front.front),
    path("join", joining.join),
    path("join/code", joining.code),
    path("signin", signing_in.sign_in),
    path("appeal", away.appeal),
    path("consent", signing_in.consent),
    path("signout", signing_in.sign_out),
    path("passphrase", passphrases.change),
    path("passphrase/changed", passphrases.changed),
    path("recover", passphrases.recover),
    path("recover/code", passphrases.code),
    path("sessions", sessions.sessions),
    path("sessions/end", sessions.end),
    path("help", reading.help_index),
    path("help/<path:title>", reading.help_page),
    path("personas", personas.personas),
    path("personas/new", personas.new),
    path("personas/<str:which>", personas.persona),
    path("personas/<str:which>/rest", personas.rest),
    path("personas/<str:which>/wake", personas.wake),
    path("personas/<str:which>/retire", personas.retire),
    path("personas/<str:which>/erase", personas.erase),
    path("circles", listing.circles),
    path("circles/<str:key>", circle_page.circle),
    path("circles/<str:key>/mine", belonging.mine),
    path("circles/<str:key>/apply", belonging.apply),
    path("circles/<str:key>/farewell", belonging.farewell),
    path("formats", formats.formats),
    path("formats/<path:name>", formats.format_page),
    path("kept", keeping.kept),
    path("kept/sooner", keeping.sooner),
    path("export", keeping.copy),
    path("erase", erasing.erase),
    path("erase/last", erasing.last),
    path("enter", entering.enter),
    path("report", reporting.report),
    path("reports", my_reports.mine),
    path("order", queue.waiting),
    path("order/reports/<str:handle>", queue.report),
    path("order/reports/<str:handle>/take", queue.take),
    path("order/reports/<str:handle>/hand", queue.hand),
    path("order/reports/<str:handle>/decide", deciding.decide),
    path("order/steps", steps.of_somebody),
    path("order/steps/new", deciding.new),
    path("order/steps/<str:handle>/second", steps.second),
    path("order/steps/<str:handle>/keep", steps.keep),
    path("order/steps/<str:handle>/lift", steps.lift),
    path("order/appeals/<str:handle>", appeals.appeal),
    path("order/looks", steps.looked),
]
handler400 = "server.web.errors.bad"
handler403 = "server.web.errors.forbidden"
handler404 = "server.web.errors.not_found"
handler500 = "server.web.errors.broken"
