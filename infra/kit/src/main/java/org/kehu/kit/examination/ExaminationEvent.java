package org.kehu.kit.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a rule that is examined again and again. */
public sealed interface ExaminationEvent {

  /** The period is over and nobody has examined it. */
  record ExaminationDue(Instant since) implements ExaminationEvent {}

  /** It was examined; the next examination is due then, or at no time when it has no period. */
  record RuleExamined(Examination examination, @Nullable Instant nextDue)
      implements ExaminationEvent {}
}
