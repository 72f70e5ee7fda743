package org.kehu.customer.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.customer.agreement.Covering;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What each class of customers gets: priority and resources by intention (C-85), discounts and
 * special services by size (C-86), team, channel, sales and collection by grade (C-88, C-91).
 *
 * @param intention class of each intention; unknown is potential
 * @param volumes class by yearly volume in yuan, where that is better than by size
 * @param importantAgreement which customers are served as 重要协议客户, and how (C-107); null where there
 *     is no such class
 */
public record ServiceLevels(
    @NotNull Map<Cooperation.Intention, IntentionClass> intention,
    @NotNull Map<Market.Size, SizeClass> size,
    @NotNull @Size(max = 10) List<@Valid @NotNull Volume> volumes,
    @NotNull Map<IntentionClass, @Valid Level> byIntention,
    @NotNull Map<SizeClass, @Valid Level> bySize,
    @NotNull Map<Grade, @Valid GradeService> byGrade,
    @Nullable @Valid ImportantAgreement importantAgreement) {

  /** The kind of policy. */
  public static final PolicyKind<ServiceLevels> KIND =
      PolicyKind.of("customer-service-levels", ServiceLevels.class)
          .title("客户分级服务标准", "Service of each class of customers")
          .help(
              "intention:合作意向对应的类别(PRIORITY 优先合作、ORDINARY 普通合作、POTENTIAL 潜在合作);size 与 volumes:"
                  + "企业规模与年用量(元)对应的大、中、小客户,取较高者。byIntention、bySize:各类客户的优先次序 priority(1 最先)、"
                  + "优惠 discountPercent(%)与服务 services;importantAgreement:重要协议客户的认定(协议种类 kinds 或服务等级 coverages)、"
                  + "负责部门 departmentId 和服务 level;byGrade:各类客户的服务团队 team 及渠道、销售、货款回收管理措施。",
              "intention: the class of each intention (PRIORITY, ORDINARY, POTENTIAL); size and"
                  + " volumes: large, medium, small by size of the enterprise and yearly volume in"
                  + " yuan, the better holds. byIntention, bySize: priority of each class (1 is"
                  + " first), discountPercent and services; importantAgreement: which agreements make an"
                  + " important customer (kinds or coverages), the department that serves it and"
                  + " how; byGrade: team, and how channel, sales and"
                  + " collection are managed.")
          .check(ServiceLevels::faults)
          .ownedBy("customer");

  public ServiceLevels {
    intention = intention == null ? Map.of() : Map.copyOf(intention);
    size = size == null ? Map.of() : Map.copyOf(size);
    volumes = volumes == null ? List.of() : List.copyOf(volumes);
    byIntention = byIntention == null ? Map.of() : Map.copyOf(byIntention);
    bySize = bySize == null ? Map.of() : Map.copyOf(bySize);
    byGrade = byGrade == null ? Map.of() : Map.copyOf(byGrade);
  }

  /** From so much yearly volume on a customer is of that class. */
  public record Volume(@NotNull @PositiveOrZero BigDecimal from, @NotNull SizeClass size) {}

  /**
   * What a class gets.
   *
   * @param priority 1 is served first
   * @param discountPercent on list prices
   */
  public record Level(
      @Min(1) @Max(9) int priority,
      @NotNull @DecimalMin("0") @DecimalMax("50") BigDecimal discountPercent,
      @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> services) {}

  /**
   * 重要协议客户: an agreement in force of one of these kinds, or with one of these service levels, makes
   * a customer one.
   *
   * @param coverages codes of service levels that agreements promise
   * @param departmentId answers for their service
   */
  public record ImportantAgreement(
      @NotNull @Size(max = 10) Set<@NotNull AgreementKind> kinds,
      @NotNull @Size(max = 20) Set<@NotNull @Size(min = 1, max = 20) String> coverages,
      @NotBlank @Size(max = 64) String departmentId,
      @NotNull @Valid Level level) {

    public ImportantAgreement {
      kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
      coverages = coverages == null ? Set.of() : Set.copyOf(coverages);
    }

    private boolean isMetBy(Covering covering) {
      String level = covering.cover().level();
      return kinds.contains(covering.agreement().kind())
          || (level != null && coverages.contains(level));
    }
  }

  /** How customers of a grade are managed. */
  public record GradeService(
      @NotNull ServiceTeam team,
      @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> channel,
      @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> sales,
      @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> collection) {}

  /** The class by intention. */
  public IntentionClass classOf(Cooperation cooperation) {
    Cooperation.Intention known = cooperation.intention();
    return known == null ? IntentionClass.POTENTIAL : Objects.requireNonNull(intention.get(known));
  }

  /** The class by size: the better of size and yearly volume. */
  public SizeClass classOf(Market market) {
    SizeClass bySize = market.size() == null ? SizeClass.SMALL : size.get(market.size());
    SizeClass byVolume = byVolume(market);
    return byVolume.compareTo(Objects.requireNonNull(bySize)) < 0 ? byVolume : bySize;
  }

  private SizeClass byVolume(Market market) {
    if (market.yearlyVolume() == null) {
      return SizeClass.SMALL;
    }
    BigDecimal volume = market.yearlyVolume().amount();
    return volumes.stream()
        .filter(band -> volume.compareTo(band.from()) >= 0)
        .max(Comparator.comparing(Volume::from))
        .map(Volume::size)
        .orElse(SizeClass.SMALL);
  }

  /** What a customer gets that has these agreements in force. */
  public CustomerService service(
      Cooperation cooperation, Market market, Grade grade, Collection<Covering> inForce) {
    CustomerService usual = service(cooperation, market, grade);
    ImportantAgreement important = importantAgreement;
    return important != null && inForce.stream().anyMatch(important::isMetBy)
        ? usual.under(important)
        : usual;
  }

  /** What a customer of these classes gets without an agreement. */
  CustomerService service(Cooperation cooperation, Market market, Grade grade) {
    IntentionClass intent = classOf(cooperation);
    SizeClass large = classOf(market);
    return CustomerService.of(
        intent,
        large,
        Objects.requireNonNull(byIntention.get(intent)),
        Objects.requireNonNull(bySize.get(large)),
        Objects.requireNonNull(byGrade.get(grade)));
  }

  private static List<PolicyFault> faults(ServiceLevels levels) {
    List<PolicyFault> faults = new ArrayList<>();
    complete("/intention", levels.intention(), Cooperation.Intention.values(), faults);
    complete("/size", levels.size(), Market.Size.values(), faults);
    complete("/byIntention", levels.byIntention(), IntentionClass.values(), faults);
    complete("/bySize", levels.bySize(), SizeClass.values(), faults);
    complete("/byGrade", levels.byGrade(), Grade.values(), faults);
    ordered("/byIntention", levels.byIntention(), IntentionClass.values(), faults);
    ordered("/bySize", levels.bySize(), SizeClass.values(), faults);
    return faults;
  }

  private static <E extends Enum<E>> void complete(
      String place, Map<E, ?> given, E[] wanted, List<PolicyFault> faults) {
    Arrays.stream(wanted)
        .filter(one -> !given.containsKey(one))
        .map(one ->
            PolicyFault.of(
                place,
                "value-missing",
                "缺少 " + one + ",每个取值都必须规定。",
                one + " is missing; every value must be ruled."))
        .forEach(faults::add);
  }

  /** Who stands first among the classes is not served after one who stands behind. */
  private static <E extends Enum<E>> void ordered(
      String place, Map<E, Level> levels, E[] best, List<PolicyFault> faults) {
    for (int at = 1; at < best.length; at++) {
      Level before = levels.get(best[at - 1]);
      Level behind = levels.get(best[at]);
      if (before != null && behind != null && before.priority() > behind.priority()) {
        faults.add(
            PolicyFault.of(
                place + "/" + best[at],
                "priority-upside-down",
                best[at] + " 不得先于 " + best[at - 1] + "。",
                best[at] + " cannot be served before " + best[at - 1] + "."));
      }
    }
  }
}
