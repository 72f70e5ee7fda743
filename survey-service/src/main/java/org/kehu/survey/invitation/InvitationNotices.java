package org.kehu.survey.invitation;

import java.util.Optional;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.survey.invitation.InvitationEvent.InvitationNoticeRequested;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyMethod;
import org.springframework.stereotype.Component;

/**
 * Which invitations are sent to the customer by notice (S-03): those of surveys answered by link.
 * Customer-service knows address, consent and how often a customer may be asked, and sends it.
 */
@Component
class InvitationNotices {

  /** What the link is sealed for; customer-service opens it for the same. */
  private static final String PURPOSE = "notice link";

  private final Links links;
  private final EventSeal seal;

  InvitationNotices(Links links, EventSeal seal) {
    this.links = links;
    this.seal = seal;
  }

  /** The notice that an invitation calls for; none where nobody could get it or use it. */
  Optional<InvitationNoticeRequested> invite(Survey survey, Invitation invitation) {
    if (invitation.customerId() == null || !survey.plan().methods().contains(SurveyMethod.LINK)) {
      return Optional.empty();
    }
    String link = links.of(invitation).uri().toString();
    return Optional.of(
        new InvitationNoticeRequested(survey.plan().title().zh(), seal.seal(PURPOSE, link)));
  }
}
