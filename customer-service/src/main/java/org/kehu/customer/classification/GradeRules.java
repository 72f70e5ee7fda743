package org.kehu.customer.classification;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Profile;

/**
 * Which value of a factor is good enough for which grade. A customer gets the lowest grade that
 * standing, intention and potential allow, since a grade asks for all of its criteria; standing is
 * the better of size and industry position, since C-81 asks for either.
 *
 * @param unknown grade of a factor that the file does not have
 * @param measures what each grade brings (C-81 to C-84), in Chinese
 */
public record GradeRules(
    Map<Market.Size, Grade> size,
    Map<Market.IndustryPosition, Grade> position,
    Map<Cooperation.Intention, Grade> intention,
    Map<Cooperation.Potential, Grade> potential,
    Map<Factor, Grade> unknown,
    Map<Grade, @Size(max = 20) List<@Size(max = 200) String>> measures) {

  /** What a grade looks at. */
  public enum Factor {
    /** 企业规模. */
    SIZE,
    /** 行业地位. */
    INDUSTRY_POSITION,
    /** 合作意向. */
    INTENTION,
    /** 合作潜力. */
    POTENTIAL
  }

  public GradeRules {
    size = copy(size);
    position = copy(position);
    intention = copy(intention);
    potential = copy(potential);
    unknown = copy(unknown);
    measures = copy(measures);
  }

  /** A map that was left out is empty here and a fault of the policy there. */
  private static <K, V> Map<K, V> copy(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }

  /**
   * What one factor allows.
   *
   * @param value the file's value, or null when unknown
   * @param allows the best grade with it
   * @param counts whether the result looked at it: of size and position only the better one
   */
  public record FactorGrade(Factor factor, @Nullable String value, Grade allows, boolean counts) {}

  /** The grade and what each factor allowed. Individuals have neither size nor position. */
  public GradeResult grade(CustomerKind kind, Profile profile) {
    List<FactorGrade> factors = new ArrayList<>();
    if (kind == CustomerKind.ENTERPRISE) {
      factors.addAll(standing(profile.market()));
    }
    factors.add(of(Factor.INTENTION, intention, profile.cooperation().intention()));
    factors.add(of(Factor.POTENTIAL, potential, profile.cooperation().potential()));
    Grade lowest =
        factors.stream()
            .filter(FactorGrade::counts)
            .map(FactorGrade::allows)
            .reduce(Grade.A, Grade::lower);
    return new GradeResult(lowest, factors);
  }

  private List<FactorGrade> standing(Market market) {
    FactorGrade bySize = of(Factor.SIZE, size, market.size());
    FactorGrade byPosition = of(Factor.INDUSTRY_POSITION, position, market.position());
    boolean sizeCounts = counts(bySize, byPosition);
    return List.of(
        new FactorGrade(bySize.factor(), bySize.value(), bySize.allows(), sizeCounts),
        new FactorGrade(byPosition.factor(), byPosition.value(), byPosition.allows(), !sizeCounts));
  }

  /** A known value counts before an unknown one, then the better. */
  private static boolean counts(FactorGrade size, FactorGrade position) {
    if ((size.value() == null) != (position.value() == null)) {
      return size.value() != null;
    }
    return size.allows().compareTo(position.allows()) <= 0;
  }

  private <V extends Enum<V>> FactorGrade of(
      Factor factor, Map<V, Grade> grades, @Nullable V value) {
    Grade allows = value == null ? unknown.get(factor) : grades.get(value);
    return new FactorGrade(
        factor,
        value == null ? null : value.name(),
        java.util.Objects.requireNonNull(allows),
        true);
  }
}
