package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies for the recognition of a key account (客户认定申请表, F-19). */
public record ApplyForRecognition(
    String reason,
    String tradingPolicy,
    List<Good> goods,
    String surveyResult,
    List<String> materials,
    List<Figure> figures,
    @Nullable String intention) {

  Application made(Instant at, String by) {
    return new Application(
        reason, tradingPolicy, goods, surveyResult, materials, figures, intention, at, by);
  }
}
