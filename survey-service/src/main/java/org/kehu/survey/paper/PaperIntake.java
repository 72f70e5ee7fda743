package org.kehu.survey.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationDesk;
import org.kehu.survey.response.AnonymousDesk;
import org.kehu.survey.response.ResponseChannel;
import org.kehu.survey.response.ResponseDesk;
import org.kehu.survey.response.SubmitAnswers;
import org.kehu.survey.survey.Survey;
import org.springframework.stereotype.Component;

/** Makes responses of paper forms that are right, one of each form. */
@Component
class PaperIntake {

  private static final String CUSTOMER_UNKNOWN = "客户：没有该编号的客户，或您无权查看";

  private final InvitationDesk invitations;
  private final ResponseDesk responses;
  private final AnonymousDesk anonymous;
  private final KnownCustomers customers;

  PaperIntake(
      InvitationDesk invitations,
      ResponseDesk responses,
      AnonymousDesk anonymous,
      KnownCustomers customers) {
    this.invitations = invitations;
    this.responses = responses;
    this.anonymous = anonymous;
    this.customers = customers;
  }

  /**
   * Why the customer whom the form names will not do, if so: one whom the caller neither sees nor
   * sees invited.
   */
  Optional<String> refusedCustomer(Survey survey, PaperForm form, Sight sight) {
    return form.customerId()
        .filter(id -> customers.find(id).filter(sight::shows).isEmpty())
        .filter(id -> !invitations.isOpenFor(survey, id, sight))
        .map(_ -> CUSTOMER_UNKNOWN);
  }

  /** Whether the form of this number is a response already. */
  boolean isTaken(Survey survey, PaperForm form) {
    return survey.plan().isAnonymous()
        ? anonymous.hasForm(survey.id(), form.number())
        : responses.hasForm(survey.id(), form.number());
  }

  /** Takes them; those of an anonymous survey in an order of their own. */
  void take(Survey survey, List<PaperForm> forms) {
    if (survey.plan().isAnonymous()) {
      List<PaperForm> shuffled = new ArrayList<>(forms);
      Collections.shuffle(shuffled);
      shuffled.forEach(form -> anonymous.enter(survey, form.number(), form.answers()));
    } else {
      forms.forEach(form -> callOf(survey, form).within(() -> take(survey, form)));
    }
  }

  private Invitation take(Survey survey, PaperForm form) {
    Invitation invitation = invitations.onPaper(survey, form.customerId().orElse(null));
    responses.submit(
        invitation,
        new SubmitAnswers(
            invitation.id(),
            ResponseChannel.PAPER,
            Locale.CHINESE,
            form.answers(),
            survey.id() + "/" + form.number()));
    return invitation;
  }

  /** Each form has a key of its own, the same one whenever it is entered. */
  private static Call callOf(Survey survey, PaperForm form) {
    Call call = Call.current();
    String name = "paper#" + survey.id() + "#" + form.number();
    return new Call(
        call.caller(),
        call.correlationId(),
        call.causationId(),
        new IdempotencyKey(name, name),
        null,
        call.origin());
  }
}
