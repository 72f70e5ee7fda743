package org.kehu.customer.classification.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kehu.customer.classification.Standard;
import org.kehu.kit.exchange.TableWriter;

/** The standard as a table to hang up (客户分类管理标准, F-08). */
final class StandardTable {

  private static final List<String> TITLES = List.of("分类方案", "因素或类别", "取值", "结果或措施");
  private static final Map<Standard.Scheme, String> SCHEMES =
      Map.of(
          Standard.Scheme.GRADE, "客户类别",
          Standard.Scheme.TIER, "大客户级别",
          Standard.Scheme.INTENTION, "合作意向",
          Standard.Scheme.SIZE, "规模");

  private StandardTable() {}

  static void write(Standard standard, TableWriter table) throws IOException {
    table.write(TITLES);
    for (Standard.Criterion one : standard.criteria()) {
      table.write(List.of(scheme(one.scheme()), one.factor(), one.value(), one.result()));
    }
    for (Standard.Service one : standard.services()) {
      for (String measure : one.measures()) {
        table.write(List.of(scheme(one.scheme()), one.code(), "", measure));
      }
    }
  }

  private static String scheme(Standard.Scheme scheme) {
    return SCHEMES.getOrDefault(scheme, scheme.name());
  }
}
