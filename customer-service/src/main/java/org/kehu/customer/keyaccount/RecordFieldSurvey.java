package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records a field survey that was made (C-101). */
public record RecordFieldSurvey(
    LocalDate on,
    String managerId,
    String supervisorId,
    String findings,
    List<Judgement> judgements) {

  FieldSurvey made(Instant at, String by) {
    return new FieldSurvey(on, managerId, supervisorId, findings, judgements, at, by);
  }
}
