package org.kehu.survey.invitation.events;

import java.util.Objects;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.survey.survey.Survey;

/** One event may invite to several surveys: each invitation has a key of its own. */
final class PerSurvey {

  private PerSurvey() {}

  /** The present call, once for this survey. */
  static Call call(Survey survey) {
    Call call = Call.current();
    IdempotencyKey key = Objects.requireNonNull(call.idempotencyKey());
    IdempotencyKey own = new IdempotencyKey(key.value() + "#" + survey.id(), key.fingerprint());
    return new Call(call.caller(), call.correlationId(), call.causationId(), own, null, null);
  }
}
