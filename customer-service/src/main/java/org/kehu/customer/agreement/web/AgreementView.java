package org.kehu.customer.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.customer.agreement.AgreementStatus;
import org.kehu.customer.agreement.Mark;
import org.kehu.customer.agreement.Move;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.customer.agreement.Termination;
import org.kehu.kit.crypto.Disclosure;

/**
 * An agreement.
 *
 * @param basis the negotiated result that it was drafted from
 * @param allowedMoves what can be done with it now
 * @param draft the version that is being made; absent when none is
 * @param inForce the version that binds both now; absent when none does
 * @param versions all that were signed, newest first
 * @param due what somebody was reminded of and still stands
 */
@Schema(name = "Agreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
    String id,
    String number,
    String customerId,
    AgreementKind kind,
    String title,
    String basis,
    AgreementStatus status,
    Set<Move> allowedMoves,
    VersionView.@Nullable DraftView draft,
    @Nullable VersionView inForce,
    List<VersionView> versions,
    ExecutionView execution,
    @Nullable TerminationView termination,
    List<Mark.What> due,
    @Nullable String keeperId,
    Instant createdAt,
    String createdBy) {

  /** How it ended before its time. */
  @Schema(name = "AgreementTermination")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TerminationView(
      Termination.Reason reason,
      String note,
      LocalDate endsOn,
      @Nullable String negotiated,
      Instant at,
      String by) {

    static @Nullable TerminationView of(@Nullable Termination how) {
      return how == null
          ? null
          : new TerminationView(
              how.reason(),
              how.note(),
              how.endsOn(),
              how.negotiation() == null ? null : how.negotiation().result(),
              how.at(),
              how.by());
    }
  }

  static AgreementView of(Agreement one, Disclosure persons) {
    List<SignedVersion> signed = one.versions().reversed();
    return new AgreementView(
        one.id(),
        one.number(),
        one.customerId(),
        one.kind(),
        one.title(),
        one.basis(),
        one.status(),
        one.allowedMoves(),
        one.atHand().map(draft -> VersionView.DraftView.of(draft, persons)).orElse(null),
        one.inForce().map(version -> VersionView.of(version, persons)).orElse(null),
        signed.stream().map(version -> VersionView.of(version, persons)).toList(),
        ExecutionView.of(one.execution()),
        TerminationView.of(one.termination()),
        Arrays.stream(Mark.What.values()).filter(one.reminders()::toldOf).toList(),
        one.keeperId(),
        one.createdAt(),
        one.createdBy());
  }
}
