package org.kehu.survey.invitation.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationEvent.InvitationNoticeRequested;

/**
 * A notice as customer-service is asked for it: whom by id, which template, and what stands in it.
 * No name and no address; the link is sealed.
 */
record NoticeRequest(
    String recipientKind,
    String recipientId,
    String template,
    String purpose,
    Map<String, String> values,
    String about) {

  static NoticeRequest of(Invitation invitation, InvitationNoticeRequested notice, ZoneId zone) {
    return new NoticeRequest(
        "CUSTOMER",
        Objects.requireNonNull(invitation.customerId()),
        "survey-invitation",
        "SURVEY",
        Map.of(
            "title",
            notice.title(),
            "link",
            notice.sealedLink(),
            "until",
            LocalDate.ofInstant(invitation.expiresAt(), zone).toString()),
        "invitation/" + invitation.id());
  }
}
