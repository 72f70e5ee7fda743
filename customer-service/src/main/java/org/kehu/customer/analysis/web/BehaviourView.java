package org.kehu.customer.analysis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.Behaviour;
import org.kehu.customer.analysis.SalesDesk;
import org.kehu.customer.file.Cooperation;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/**
 * How a customer buys (客户行为特征、消费习惯、合作偏好).
 *
 * @param potential what its file says of its potential
 * @param expected what as much change again would bring
 */
@Schema(name = "CustomerBehaviour")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BehaviourView(
    String customerId,
    LocalDate from,
    LocalDate to,
    int orders,
    MoneyJson amount,
    MoneyJson averageOrder,
    @Nullable Integer usualIntervalDays,
    @Nullable LocalDate lastOrderedOn,
    List<PreferenceView> goods,
    List<PreferenceView> modes,
    List<PreferenceView> methods,
    List<Integer> peakMonths,
    MoneyJson amountBefore,
    @Nullable BigDecimal change,
    Behaviour.Standing standing,
    MoneyJson expected,
    Cooperation.@Nullable Potential potential) {

  /** What it prefers; share of its amount, 0 to 1. */
  @Schema(name = "CustomerPreference")
  record PreferenceView(String what, MoneyJson amount, BigDecimal share) {

    static PreferenceView of(Behaviour.Preference one) {
      return new PreferenceView(one.what(), json(one.amount()), one.share());
    }
  }

  static BehaviourView of(SalesDesk.Judged judged) {
    Behaviour behaviour = judged.behaviour();
    return new BehaviourView(
        judged.customer().id(),
        behaviour.stretch().from(),
        behaviour.stretch().to(),
        behaviour.orders(),
        json(behaviour.amount()),
        json(behaviour.averageOrder()),
        behaviour.usualIntervalDays(),
        behaviour.lastOrderedOn(),
        preferences(behaviour.goods()),
        preferences(behaviour.modes()),
        preferences(behaviour.methods()),
        behaviour.peakMonths(),
        json(behaviour.amountBefore()),
        behaviour.change(),
        behaviour.standing(),
        json(behaviour.expected()),
        judged.customer().profile().cooperation().potential());
  }

  private static List<PreferenceView> preferences(List<Behaviour.Preference> all) {
    return all.stream().map(PreferenceView::of).toList();
  }

  private static MoneyJson json(Money money) {
    return Objects.requireNonNull(MoneyJson.of(money));
  }
}
