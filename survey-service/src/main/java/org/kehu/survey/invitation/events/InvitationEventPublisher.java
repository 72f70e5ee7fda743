package org.kehu.survey.invitation.events;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationEvent;
import org.kehu.survey.invitation.InvitationEvent.InvitationAnswered;
import org.kehu.survey.invitation.InvitationEvent.InvitationExpired;
import org.kehu.survey.invitation.InvitationEvent.InvitationIssued;
import org.kehu.survey.invitation.InvitationEvent.InvitationNoticeRequested;
import org.kehu.survey.invitation.InvitationEvent.InvitationWithdrawn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells what happened to invitations; the link only sealed. */
@Component
class InvitationEventPublisher implements EventPublisher<Invitation, InvitationEvent> {

  private final ZoneId zone;

  InvitationEventPublisher(@Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.zone = zone;
  }

  /** Body of an issued invitation. */
  record Issued(
      String invitationId,
      String surveyId,
      @Nullable String customerId,
      @Nullable String caseId,
      @Nullable String waveId,
      @Nullable String visitId,
      Instant expiresAt) {}

  /** Body of an answered invitation. */
  record Answered(
      String invitationId,
      String surveyId,
      @Nullable String customerId,
      @Nullable String caseId,
      String responseId) {}

  /** Body of an invitation that ended without an answer. */
  record Ended(
      String invitationId, String surveyId, @Nullable String customerId, @Nullable String caseId) {}

  @Override
  public OutgoingEvent publish(Invitation invitation, InvitationEvent event) {
    String customer = invitation.customerId();
    return switch (event) {
      case InvitationIssued _ -> Topics.event("invitation-issued", issued(invitation), customer);
      case InvitationNoticeRequested notice ->
          Topics.event("notice-requested", NoticeRequest.of(invitation, notice, zone), customer);
      case InvitationAnswered answered ->
          Topics.event("invitation-answered", answered(invitation, answered), customer);
      case InvitationExpired _ -> Topics.event("invitation-expired", ended(invitation), customer);
      case InvitationWithdrawn _ ->
          Topics.event("invitation-withdrawn", ended(invitation), customer);
    };
  }

  private static Issued issued(Invitation invitation) {
    return new Issued(
        invitation.id(),
        invitation.surveyId(),
        invitation.customerId(),
        invitation.caseId(),
        invitation.waveId(),
        invitation.visitId(),
        invitation.expiresAt());
  }

  private static Answered answered(Invitation invitation, InvitationAnswered event) {
    return new Answered(
        invitation.id(),
        invitation.surveyId(),
        invitation.customerId(),
        invitation.caseId(),
        event.responseId());
  }

  private static Ended ended(Invitation invitation) {
    return new Ended(
        invitation.id(), invitation.surveyId(), invitation.customerId(), invitation.caseId());
  }
}
