package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recognition application (客户认定申请表, F-19, C-102).
 *
 * @param reason why we trade with it
 * @param tradingPolicy the basic policy of trading (交易基本方针)
 * @param surveyResult what both surveys came to
 * @param materials ids of the attached survey material
 * @param figures by which it is measured against the definition
 * @param intention the long-term intention, of an agreement account (C-98)
 */
public record Application(
    String reason,
    String tradingPolicy,
    List<Good> goods,
    String surveyResult,
    List<String> materials,
    List<Figure> figures,
    @Nullable String intention,
    Instant at,
    String by) {

  public Application {
    goods = List.copyOf(goods);
    materials = List.copyOf(materials);
    figures = List.copyOf(figures);
  }
}
