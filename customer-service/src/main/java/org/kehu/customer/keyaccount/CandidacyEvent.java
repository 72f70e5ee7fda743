package org.kehu.customer.keyaccount;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a key account. */
public sealed interface CandidacyEvent {

  /** It stands on the list of potential key accounts. */
  record AccountListed() implements CandidacyEvent {}

  /** Its research came so far. */
  record AccountResearched(Research.@Nullable Part reached) implements CandidacyEvent {}

  /** The key-account manager is to look at it. */
  record AccountSubmitted() implements CandidacyEvent {}

  /** The key-account manager gave it a priority. */
  record AccountScreened(Priority priority) implements CandidacyEvent {}

  /** Something was found out in a survey. */
  record AccountSurveyed(Survey survey) implements CandidacyEvent {

    /** Which survey. */
    public enum Survey {
      GENERAL,
      FIELD
    }
  }

  /** Its recognition is asked for. */
  record RecognitionApplied() implements CandidacyEvent {}

  /** It was recognised or not; null when nobody decided. */
  record RecognitionDecided(@Nullable Boolean agreed) implements CandidacyEvent {}

  /** An agreement with it binds both. */
  record AgreementNamed(String agreementId) implements CandidacyEvent {}

  /** It is developed no more. */
  record AccountDropped() implements CandidacyEvent {}

  /** Who keeps contact was named. */
  record ContactsNamed(List<String> staffIds) implements CandidacyEvent {}

  /** Contact has lapsed. */
  record ContactLapsed(List<Lapse> lapses) implements CandidacyEvent {}

  /** Contact is kept again. */
  record ContactResumed() implements CandidacyEvent {}
}
