package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesSource.Sold;

/**
 * Of what sales are made up, beside the stretch before: groups, largest first.
 *
 * @param amount of all, yuan
 * @param change of the amount, in parts of what it was; null when nothing was sold before
 * @param others what the smallest groups beyond those named have together; null when all are named
 */
public record SalesComposition(
    SalesBasis by,
    Stretch stretch,
    BigDecimal amount,
    BigDecimal amountBefore,
    @Nullable BigDecimal change,
    List<Group> groups,
    @Nullable Group others) {

  /**
   * One group.
   *
   * @param value of the goods or buyers; empty for buyers whose file does not have it
   * @param quantity of goods, in their own unit
   * @param share of the whole amount, 0 to 1
   */
  public record Group(
      String value,
      long customers,
      BigDecimal quantity,
      BigDecimal amount,
      BigDecimal share,
      BigDecimal amountBefore,
      BigDecimal shareBefore,
      @Nullable BigDecimal change) {}

  private static final Comparator<Pair> LARGEST_FIRST =
      Comparator.comparing((Pair pair) -> pair.now().amount())
          .thenComparing(pair -> pair.before().amount())
          .reversed()
          .thenComparing(pair -> pair.now().value());

  private record Pair(Sold now, Sold before) {

    Pair plus(Pair other) {
      return new Pair(now.plus(other.now), before.plus(other.before));
    }
  }

  /** Compares, and names as many groups as asked for. */
  static SalesComposition of(
      SalesBasis by, Stretch stretch, List<Sold> now, List<Sold> before, int named) {
    BigDecimal amount = sum(now);
    BigDecimal amountBefore = sum(before);
    List<Pair> pairs = pairs(byValue(now), byValue(before));
    Function<Pair, Group> group = pair -> group(pair, amount, amountBefore);
    return new SalesComposition(
        by,
        stretch,
        amount,
        amountBefore,
        Shares.change(amount, amountBefore),
        pairs.stream().limit(named).map(group).toList(),
        pairs.stream().skip(named).reduce(Pair::plus).map(group).orElse(null));
  }

  private static List<Pair> pairs(Map<String, Sold> now, Map<String, Sold> before) {
    Set<String> values = new LinkedHashSet<>(now.keySet());
    values.addAll(before.keySet());
    return values.stream()
        .map(value ->
            new Pair(
                now.getOrDefault(value, Sold.none(value)),
                before.getOrDefault(value, Sold.none(value))))
        .sorted(LARGEST_FIRST)
        .toList();
  }

  private static Map<String, Sold> byValue(List<Sold> all) {
    return all.stream().collect(Collectors.toMap(Sold::value, Function.identity(), Sold::plus));
  }

  private static Group group(Pair pair, BigDecimal whole, BigDecimal wholeBefore) {
    BigDecimal amount = pair.now().amount();
    BigDecimal before = pair.before().amount();
    return new Group(
        pair.now().value(),
        pair.now().customers(),
        pair.now().quantity(),
        amount,
        Shares.share(amount, whole),
        before,
        Shares.share(before, wholeBefore),
        Shares.change(amount, before));
  }

  /** All groups, with what is beyond them last. */
  public Stream<Group> all() {
    return others == null ? groups.stream() : Stream.concat(groups.stream(), Stream.of(others));
  }

  private static BigDecimal sum(List<Sold> all) {
    return all.stream().map(Sold::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
