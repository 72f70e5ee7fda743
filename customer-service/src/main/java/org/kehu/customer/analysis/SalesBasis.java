package org.kehu.customer.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what sales are divided: by what was sold, or by who bought it. */
public enum SalesBasis {
  /** 商品. */
  GOODS(null),
  GRADE(Dimension.GRADE),
  TIER(Dimension.TIER),
  REGION(Dimension.REGION),
  INDUSTRY(Dimension.INDUSTRY),
  STATUS(Dimension.STATUS),
  KIND(Dimension.KIND),
  NATURE(Dimension.NATURE),
  SIZE(Dimension.SIZE),
  INTENTION(Dimension.INTENTION),
  RELATION(Dimension.RELATION),
  DEALING(Dimension.DEALING),
  REACH(Dimension.REACH);

  private final @Nullable Dimension dimension;

  SalesBasis(@Nullable Dimension dimension) {
    this.dimension = dimension;
  }

  /** What of the buyer divides; empty when the goods do. */
  public Optional<Dimension> dimension() {
    return Optional.ofNullable(dimension);
  }

  /** As requests write it: {@code goods}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SalesBasis> of(String wireName) {
    return Arrays.stream(values()).filter(basis -> basis.wireName().equals(wireName)).findFirst();
  }
}
