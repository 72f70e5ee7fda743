package org.kehu.survey.invitation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationStatus;

/** An invitation as staff read it; the link is asked for by itself. */
@Schema(name = "Invitation")
record InvitationView(
    String id,
    String surveyId,
    String questionnaireId,
    @Schema(example = "1") int questionnaireVersion,
    @Nullable @Schema(description = "Absent for an anonymous complainant (匿名投诉人)")
        String customerId,
    @Nullable String caseId,
    @Nullable @Schema(example = "TS-20261122-0001") String caseNumber,
    @Nullable @Schema(description = "The wave that issued it (批次)") String waveId,
    @Nullable @Schema(description = "The visit it asks about (拜访)") String visitId,
    InvitationStatus status,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable Instant answeredAt,
    @Nullable String responseId) {

  static InvitationView of(Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.surveyId(),
        invitation.questionnaireId(),
        invitation.questionnaireVersion(),
        invitation.customerId(),
        invitation.caseId(),
        invitation.caseNumber(),
        invitation.waveId(),
        invitation.visitId(),
        invitation.status(),
        invitation.issuedAt(),
        invitation.expiresAt(),
        invitation.answeredAt(),
        invitation.responseId());
  }
}
