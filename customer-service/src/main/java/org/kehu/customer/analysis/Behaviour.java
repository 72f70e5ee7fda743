package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.Order;
import org.kehu.customer.trade.OrderLine;
import org.kehu.kit.money.Money;

/**
 * How a customer buys (客户行为特征、消费习惯、合作偏好, X-05), from its orders of a stretch beside those of the
 * stretch before.
 *
 * @param usualIntervalDays between two days with orders, the median; null with fewer than two
 * @param goods what it buys most, by amount
 * @param peakMonths in which it buys most, 1 to 12, by amount
 * @param change of the amount, in parts of what it was; null when there was nothing
 * @param expected what as much change again would bring in the next stretch of that length
 */
public record Behaviour(
    Stretch stretch,
    int orders,
    Money amount,
    Money averageOrder,
    @Nullable Integer usualIntervalDays,
    @Nullable LocalDate lastOrderedOn,
    List<Preference> goods,
    List<Preference> modes,
    List<Preference> methods,
    List<Integer> peakMonths,
    Money amountBefore,
    @Nullable BigDecimal change,
    Standing standing,
    Money expected) {

  private static final int NAMED = 5;
  private static final int PEAKS = 3;

  /** How its buying develops. */
  public enum Standing {
    /** 未下单. */
    NONE,
    /** 新增: nothing before. */
    NEW,
    /** 增长. */
    GROWING,
    /** 平稳. */
    STEADY,
    /** 下降. */
    DECLINING,
    /** 沉寂: no order for long. */
    SILENT
  }

  /** What it prefers, with its share of the amount. */
  public record Preference(String what, Money amount, BigDecimal share) {}

  /** Judges the orders of a stretch, as of a day. */
  static Behaviour of(
      Stretch stretch,
      List<Order> orders,
      List<Order> before,
      AnalysisPolicy.BehaviourRules rules,
      LocalDate today,
      ZoneId zone) {
    Money amount = sum(orders);
    Money amountBefore = sum(before);
    List<LocalDate> days = days(orders, zone);
    LocalDate last = days.isEmpty() ? lastOf(days(before, zone)) : days.getLast();
    BigDecimal change = Shares.change(amount.amount(), amountBefore.amount());
    return new Behaviour(
        stretch,
        orders.size(),
        amount,
        average(amount, orders.size()),
        median(days),
        last,
        preferences(orders, Behaviour::goodsOf),
        preferences(orders, order -> whole(order, order.mode())),
        preferences(orders, order -> whole(order, order.method())),
        peaks(orders, zone),
        amountBefore,
        change,
        standing(last, amountBefore, change, rules, today),
        expected(amount, amountBefore));
  }

  private static Standing standing(
      @Nullable LocalDate last,
      Money before,
      @Nullable BigDecimal change,
      AnalysisPolicy.BehaviourRules rules,
      LocalDate today) {
    if (last == null) {
      return Standing.NONE;
    }
    if (last.plusDays(rules.silentAfterDays()).isBefore(today)) {
      return Standing.SILENT;
    }
    if (change == null || before.amount().signum() == 0) {
      return Standing.NEW;
    }
    if (change.abs().compareTo(rules.changedFrom()) < 0) {
      return Standing.STEADY;
    }
    return change.signum() > 0 ? Standing.GROWING : Standing.DECLINING;
  }

  private static Money expected(Money amount, Money before) {
    if (before.amount().signum() == 0) {
      return amount;
    }
    BigDecimal next = amount.amount().add(amount.amount()).subtract(before.amount());
    return Money.yuan(next.max(BigDecimal.ZERO));
  }

  private static Money average(Money amount, int orders) {
    return orders == 0
        ? Money.ZERO
        : Money.yuan(
            amount.amount().divide(BigDecimal.valueOf(orders), java.math.MathContext.DECIMAL64));
  }

  private static List<LocalDate> days(List<Order> orders, ZoneId zone) {
    return orders.stream()
        .map(order -> LocalDate.ofInstant(order.orderedAt(), zone))
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable LocalDate lastOf(List<LocalDate> days) {
    return days.isEmpty() ? null : days.getLast();
  }

  private static @Nullable Integer median(List<LocalDate> days) {
    List<Integer> gaps =
        IntStream.range(1, days.size())
            .mapToObj(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
            .sorted()
            .toList();
    return gaps.isEmpty() ? null : gaps.get(gaps.size() / 2);
  }

  private static Map<String, BigDecimal> goodsOf(Order order) {
    Map<String, BigDecimal> goods = new TreeMap<>();
    for (OrderLine line : order.lines()) {
      goods.merge(line.product(), line.amount().amount(), BigDecimal::add);
    }
    return goods;
  }

  private static Map<String, BigDecimal> whole(Order order, @Nullable Enum<?> code) {
    return code == null ? Map.of() : Map.of(code.name(), order.amount().amount());
  }

  private static List<Preference> preferences(
      List<Order> orders, Function<Order, Map<String, BigDecimal>> parts) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    orders.forEach(order ->
        parts.apply(order).forEach((what, part) -> sums.merge(what, part, BigDecimal::add)));
    BigDecimal all = sum(orders).amount();
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
        .limit(NAMED)
        .map(one ->
            new Preference(
                one.getKey(), Money.yuan(one.getValue()), Shares.share(one.getValue(), all)))
        .toList();
  }

  private static List<Integer> peaks(List<Order> orders, ZoneId zone) {
    Map<Integer, BigDecimal> months = new TreeMap<>();
    orders.forEach(order ->
        months.merge(
            order.orderedAt().atZone(zone).getMonthValue(),
            order.amount().amount(),
            BigDecimal::add));
    return months.entrySet().stream()
        .sorted(Map.Entry.<Integer, BigDecimal>comparingByValue(Comparator.reverseOrder()))
        .limit(PEAKS)
        .map(one -> Objects.requireNonNull(one.getKey()))
        .toList();
  }

  private static Money sum(List<Order> orders) {
    return orders.stream().map(Order::amount).reduce(Money.ZERO, Money::plus);
  }
}
