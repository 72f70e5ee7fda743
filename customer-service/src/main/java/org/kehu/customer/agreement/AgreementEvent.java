package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an agreement. */
public sealed interface AgreementEvent {

  /** It was begun. */
  record AgreementDrafted() implements AgreementEvent {}

  /** The terms of a draft were changed. */
  record DraftRevised(int version) implements AgreementEvent {}

  /** A department can keep what is promised. */
  record PromiseConfirmed(int version, int promise, String departmentId)
      implements AgreementEvent {}

  /** The legal department is asked. */
  record ReviewAsked(int version, String approvalId) implements AgreementEvent {}

  /** The legal department agreed, or wants it amended; null when nobody said anything. */
  record DraftReviewed(int version, @Nullable Boolean agreed) implements AgreementEvent {}

  /** Somebody read the customer's file before signing. */
  record FileConsulted(int version, long fileVersion) implements AgreementEvent {}

  /** One party signed. */
  record PartySigned(int version, Party party) implements AgreementEvent {}

  /** Both have signed. */
  record AgreementSigned(int version) implements AgreementEvent {}

  /** A draft was given up. */
  record DraftWithdrawn(int version) implements AgreementEvent {}

  /** A signed version was put on file. */
  record AgreementFiled(int version) implements AgreementEvent {}

  /** A change is being made. */
  record ChangeBegun(int version, ChangeReason reason) implements AgreementEvent {}

  /** It was divided further. */
  record WorkPlanned(WorkItem item) implements AgreementEvent {}

  /** Work has come further. */
  record WorkReported(String itemId, Progress progress) implements AgreementEvent {}

  /** A meeting was held. */
  record MeetingHeld(Meeting meeting) implements AgreementEvent {}

  /** A risk was identified, or assessed anew. */
  record RiskAssessed(Risk risk) implements AgreementEvent {}

  /** Something is to be done that was not. */
  record AgreementDue(Mark.What what, @Nullable String itemId, Instant since)
      implements AgreementEvent {}

  /** Its time is over. */
  record AgreementExpired() implements AgreementEvent {}

  /** It ended before its time. */
  record AgreementTerminated(Termination termination) implements AgreementEvent {}
}
