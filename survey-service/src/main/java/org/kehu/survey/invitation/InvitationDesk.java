package org.kehu.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.survey.invitation.InvitationEvent.InvitationIssued;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.telemetry.SurveyMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Issues invitations and follows what becomes of them. */
@Service
public class InvitationDesk {

  private static final Logger log = LoggerFactory.getLogger(InvitationDesk.class);
  private static final int EXPIRED_AT_ONCE = 500;

  private final Invitations invitations;
  private final KnownCustomers customers;
  private final Links links;
  private final InvitationNotices notices;
  private final Tickets tickets;
  private final SurveyMeters meters;
  private final Clock clock;

  InvitationDesk(
      Invitations invitations,
      KnownCustomers customers,
      Links links,
      InvitationNotices notices,
      Tickets tickets,
      SurveyMeters meters,
      Clock clock) {
    this.invitations = invitations;
    this.customers = customers;
    this.links = links;
    this.notices = notices;
    this.tickets = tickets;
    this.meters = meters;
    this.clock = clock;
  }

  /** Invites a customer whom the caller may see. */
  public Stored<Invitation> invite(Survey survey, String customerId, Sight sight) {
    KnownCustomer customer =
        customers.find(customerId).filter(sight::shows).orElseThrow(() -> unknown(customerId));
    return issue(survey, Invitee.of(customer, null, null));
  }

  /** Invites a customer whom a wave has drawn. */
  public Stored<Invitation> inviteInWave(Survey survey, KnownCustomer customer, String waveId) {
    Invitee invitee = Invitee.of(customer, null, null);
    return issue(survey, invitee, now -> new Invitation(survey, invitee, now).ofWave(waveId));
  }

  /** Invites a customer who was visited. */
  public Stored<Invitation> inviteAfterVisit(Survey survey, String visitId, String customerId) {
    Invitee invitee = invitee(customerId, null, null);
    return issue(survey, invitee, now -> new Invitation(survey, invitee, now).afterVisit(visitId));
  }

  /** Invites who stands behind a resolved case, known or anonymous. */
  public Stored<Invitation> inviteAfterCase(
      Survey survey, String caseId, @Nullable String caseNumber, @Nullable String customerId) {
    if (customerId == null) {
      return issue(survey, Invitee.anonymous(caseId, caseNumber));
    }
    return issue(survey, invitee(customerId, caseId, caseNumber));
  }

  /** Whether the customer has an invitation that may be answered and that the caller sees. */
  public boolean isOpenFor(Survey survey, String customerId, Sight sight) {
    return invitations
        .openOf(survey.id(), customerId, clock.instant())
        .filter(sight::shows)
        .isPresent();
  }

  /**
   * The invitation that a paper form answers: the customer's open one, else one of its own, of
   * which nobody is sent a notice.
   */
  public Invitation onPaper(Survey survey, @Nullable String customerId) {
    Instant now = clock.instant();
    return Optional.ofNullable(customerId)
        .flatMap(id -> invitations.openOf(survey.id(), id, now))
        .orElseGet(() -> issuedOnPaper(survey, paperInvitee(customerId)).aggregate());
  }

  private Invitee paperInvitee(@Nullable String customerId) {
    CustomerAccess nobody = CustomerAccess.ofNobody();
    return customerId == null
        ? new Invitee(null, null, null, null, null, null, null, nobody)
        : invitee(customerId, null, null);
  }

  private Stored<Invitation> issuedOnPaper(Survey survey, Invitee invitee) {
    Stored<Invitation> stored =
        invitations.create(() ->
            Change.of(new Invitation(survey, invitee, clock.instant()), new InvitationIssued()));
    followSinceLookup(invitee);
    return stored;
  }

  private Invitee invitee(String customerId, @Nullable String caseId, @Nullable String caseNumber) {
    return customers
        .find(customerId)
        .map(customer -> Invitee.of(customer, caseId, caseNumber))
        .orElseGet(() -> notYetKnown(customerId, caseId, caseNumber));
  }

  private static Invitee notYetKnown(
      String customerId, @Nullable String caseId, @Nullable String number) {
    CustomerAccess hidden = new CustomerAccess(Set.of(), SecurityRules.UNKNOWN_CUSTOMER);
    return new Invitee(customerId, caseId, number, null, null, null, null, hidden);
  }

  private Stored<Invitation> issue(Survey survey, Invitee invitee) {
    return issue(survey, invitee, now -> new Invitation(survey, invitee, now));
  }

  private Stored<Invitation> issue(
      Survey survey, Invitee invitee, Function<Instant, Invitation> made) {
    Stored<Invitation> stored =
        invitations.create(() -> issued(survey, made.apply(clock.instant())));
    if (!stored.replayed()) {
      meters.invited(survey.code());
    }
    if (survey.plan().isAnonymous()) {
      tickets.issue(stored.aggregate().id());
    }
    followSinceLookup(invitee);
    return stored;
  }

  private Change<Invitation, InvitationEvent> issued(Survey survey, Invitation invitation) {
    return notices
        .invite(survey, invitation)
        .<Change<Invitation, InvitationEvent>>map(
            notice -> Change.of(invitation, new InvitationIssued(), notice))
        .orElseGet(() -> Change.of(invitation, new InvitationIssued()));
  }

  /**
   * The customer may have changed between the lookup and the write, too late for the projection.
   */
  private void followSinceLookup(Invitee invitee) {
    String customerId = invitee.customerId();
    if (customerId != null) {
      customers
          .find(customerId)
          .map(KnownCustomer::access)
          .filter(now -> !now.equals(invitee.access()))
          .ifPresent(now -> invitations.follow(customerId, now));
    }
  }

  /** The response is there. */
  public void answered(String id, String responseId, Instant at) {
    invitations.change(id, system(), invitation -> invitation.answer(responseId, at));
  }

  public Stored<Invitation> withdraw(String surveyId, String id, Sight sight) {
    invitations.get(surveyId, id, sight);
    return invitations.change(id, sight, Invitation::withdraw);
  }

  /**
   * The personal link, for who brings it to the customer. A read without a write, so it leaves a
   * measure and a line in the log, both without the token.
   */
  public PersonalLink link(String surveyId, String id, Sight sight) {
    Invitation invitation = invitations.get(surveyId, id, sight);
    if (invitation.status() != InvitationStatus.ISSUED || invitation.isOverdue(clock.instant())) {
      throw InvitationProblem.NOT_OPEN.problem().with("state", stateNow(invitation));
    }
    meters.linkFetched(Call.current().caller().kind());
    log.info("{} fetched the link of invitation {}", Call.current().caller().id(), id);
    return links.of(invitation);
  }

  private InvitationStatus stateNow(Invitation invitation) {
    boolean late = invitation.isOverdue(clock.instant());
    return invitation.status() == InvitationStatus.ISSUED && late
        ? InvitationStatus.EXPIRED
        : invitation.status();
  }

  /**
   * Marks open invitations whose time is over.
   *
   * @return how many; more than none and there may be more
   */
  public int expireOverdue(Instant now) {
    List<String> overdue = invitations.overdue(now, EXPIRED_AT_ONCE);
    overdue.forEach(id -> invitations.change(id, system(), invitation -> invitation.expire(now)));
    return overdue.size();
  }

  private static Sight system() {
    return Sight.ofRoles(Call.current().caller());
  }

  private static Problem unknown(String customerId) {
    return InvitationProblem.CUSTOMER_UNKNOWN
        .problem()
        .with("customerId", customerId)
        .error(new FieldError("/customerId", "unknown-customer"));
  }
}
