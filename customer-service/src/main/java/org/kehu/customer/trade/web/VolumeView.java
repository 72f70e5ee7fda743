package org.kehu.customer.trade.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.customer.trade.YearlyVolume;
import org.kehu.kit.money.web.MoneyJson;

/**
 * What a customer ordered in a year.
 *
 * @param paid of these orders, whenever it came
 * @param months those in which something was ordered
 */
@Schema(name = "YearlyVolume")
record VolumeView(
    int year, long orders, MoneyJson ordered, MoneyJson paid, List<MonthView> months) {

  /** One month. */
  @Schema(name = "MonthlyVolume")
  record MonthView(int month, long orders, MoneyJson ordered, MoneyJson paid) {}

  static VolumeView of(YearlyVolume volume) {
    return new VolumeView(
        volume.year().getValue(),
        volume.orders(),
        TransactionView.json(volume.ordered()),
        TransactionView.json(volume.paid()),
        volume.months().stream()
            .map(month ->
                new MonthView(
                    month.month(),
                    month.orders(),
                    TransactionView.json(month.ordered()),
                    TransactionView.json(month.paid())))
            .toList());
  }
}
