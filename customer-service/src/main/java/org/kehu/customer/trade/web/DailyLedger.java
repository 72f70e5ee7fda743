package org.kehu.customer.trade.web;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import org.kehu.customer.trade.OrderLine;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.exchange.TableWriter;

/** The daily ledger as people keep it (每日台账明细, F-24): a row a product, the totals on its first. */
final class DailyLedger {

  private static final List<String> TITLES =
      List.of(
          "下单时间", "订单号", "客户档案", "产品名称", "数量", "金额(元)", "订单金额(元)", "已付(元)", "未付(元)", "应付日期",
          "合同编号");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final TableWriter table;
  private final ZoneId zone;

  private DailyLedger(TableWriter table, ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  static void write(Iterator<Transaction> orders, ZoneId zone, TableWriter table)
      throws IOException {
    table.write(TITLES);
    DailyLedger ledger = new DailyLedger(table, zone);
    while (orders.hasNext()) {
      ledger.write(orders.next());
    }
  }

  private void write(Transaction order) throws IOException {
    boolean first = true;
    for (OrderLine line : order.order().lines()) {
      String contract = order.order().contractNumber();
      table.write(
          List.of(
              order.orderedAt().atZone(zone).format(TIME),
              order.order().number(),
              order.customerId(),
              line.product(),
              line.quantity().stripTrailingZeros().toPlainString(),
              line.amount().amount().toPlainString(),
              first ? order.amount().amount().toPlainString() : "",
              first ? order.paid().amount().toPlainString() : "",
              first ? order.open().amount().toPlainString() : "",
              order.dueOn().toString(),
              contract == null ? "" : contract));
      first = false;
    }
  }
}
