package org.kehu.customer.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kehu.kit.policy.EffectivePolicy;

/**
 * The written standard of classing customers as it is in force (客户分类管理标准, C-89, F-08), for all of
 * the staff to read.
 *
 * @param criteria what makes which class, scheme by scheme
 * @param services what each class brings
 */
public record Standard(
    EffectivePolicy<ClassificationPolicy> classes,
    EffectivePolicy<ServiceLevels> levels,
    List<Criterion> criteria,
    List<Service> services) {

  /** By what customers are classed. */
  public enum Scheme {
    /** 客户类别 A-D. */
    GRADE,
    /** 大客户级别, by yearly volume. */
    TIER,
    /** 合作意向. */
    INTENTION,
    /** 规模. */
    SIZE,
    /** 重要协议客户. */
    AGREEMENT
  }

  /**
   * One line of a scheme.
   *
   * @param value of the factor, or the yearly volume from which it holds, in yuan
   * @param result the class, or the best grade that the value allows
   */
  public record Criterion(Scheme scheme, String factor, String value, String result) {}

  /** What a class brings. */
  public record Service(Scheme scheme, String code, List<String> measures) {}

  static Standard of(
      EffectivePolicy<ClassificationPolicy> classes, EffectivePolicy<ServiceLevels> levels) {
    return new Standard(
        classes,
        levels,
        criteria(classes.value(), levels.value()),
        services(classes.value().grade(), levels.value()));
  }

  private static List<Criterion> criteria(ClassificationPolicy classes, ServiceLevels levels) {
    GradeRules grade = classes.grade();
    List<Criterion> all = new ArrayList<>();
    all.addAll(lines(Scheme.GRADE, GradeRules.Factor.SIZE.name(), grade.size()));
    all.addAll(lines(Scheme.GRADE, GradeRules.Factor.INDUSTRY_POSITION.name(), grade.position()));
    all.addAll(lines(Scheme.GRADE, GradeRules.Factor.INTENTION.name(), grade.intention()));
    all.addAll(lines(Scheme.GRADE, GradeRules.Factor.POTENTIAL.name(), grade.potential()));
    classes.tier().bands().stream()
        .sorted(Comparator.comparing(TierRules.Band::from).reversed())
        .map(band ->
            new Criterion(
                Scheme.TIER, "YEARLY_VOLUME", band.from().toPlainString(), band.tier().name()))
        .forEach(all::add);
    all.addAll(lines(Scheme.INTENTION, "INTENTION", levels.intention()));
    all.addAll(lines(Scheme.SIZE, "SIZE", levels.size()));
    levels.volumes().stream()
        .map(band ->
            new Criterion(
                Scheme.SIZE, "YEARLY_VOLUME", band.from().toPlainString(), band.size().name()))
        .forEach(all::add);
    return all;
  }

  private static <V extends Enum<V>, C extends Enum<C>> List<Criterion> lines(
      Scheme scheme, String factor, Map<V, C> classes) {
    return ordered(
            classes, (value, result) -> new Criterion(scheme, factor, value.name(), result.name()))
        .toList();
  }

  private static List<Service> services(GradeRules grade, ServiceLevels levels) {
    Stream<Service> byGrade =
        ordered(
            levels.byGrade(),
            (code, service) ->
                new Service(
                    Scheme.GRADE,
                    code.name(),
                    Stream.of(
                            grade.measures().getOrDefault(code, List.of()),
                            service.channel(),
                            service.sales(),
                            service.collection())
                        .flatMap(List::stream)
                        .toList()));
    Stream<Service> byIntention =
        ordered(
            levels.byIntention(),
            (code, level) -> new Service(Scheme.INTENTION, code.name(), level.services()));
    Stream<Service> bySize =
        ordered(
            levels.bySize(),
            (code, level) -> new Service(Scheme.SIZE, code.name(), level.services()));
    Stream<Service> byAgreement =
        Optional.ofNullable(levels.importantAgreement()).stream()
            .map(one -> new Service(Scheme.AGREEMENT, "IMPORTANT", one.level().services()));
    return Stream.of(byGrade, byIntention, bySize, byAgreement)
        .flatMap(Function.identity())
        .toList();
  }

  private static <K extends Enum<K>, V, R> Stream<R> ordered(
      Map<K, V> map, java.util.function.BiFunction<K, V, R> line) {
    return map.isEmpty()
        ? Stream.of()
        : new EnumMap<>(map)
            .entrySet().stream().map(entry -> line.apply(entry.getKey(), entry.getValue()));
  }
}
