package org.kehu.customer.analysis.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesComposition;
import org.kehu.kit.exchange.TableWriter;

/** Of what sales are made up, as a table (销售数据统计表). */
final class SalesTable {

  private static final List<String> TITLES =
      List.of("项目", "客户数", "数量", "销售额(元)", "占比", "上期销售额(元)", "上期占比", "变化");

  private SalesTable() {}

  static void write(SalesComposition sales, TableWriter table) throws IOException {
    table.write(TITLES);
    for (SalesComposition.Group group : sales.groups()) {
      write(group.value().isEmpty() ? "未填" : group.value(), group, table);
    }
    SalesComposition.Group others = sales.others();
    if (others != null) {
      write("其他", others, table);
    }
  }

  private static void write(String value, SalesComposition.Group group, TableWriter table)
      throws IOException {
    table.write(
        List.of(
            value,
            Long.toString(group.customers()),
            group.quantity().stripTrailingZeros().toPlainString(),
            group.amount().toPlainString(),
            percent(group.share()),
            group.amountBefore().toPlainString(),
            percent(group.shareBefore()),
            percent(group.change())));
  }

  private static String percent(@Nullable BigDecimal part) {
    return part == null ? "" : part.movePointRight(2).setScale(2).toPlainString() + "%";
  }
}
