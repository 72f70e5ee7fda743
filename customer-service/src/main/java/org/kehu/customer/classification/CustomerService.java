package org.kehu.customer.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.classification.ServiceLevels.GradeService;
import org.kehu.customer.classification.ServiceLevels.ImportantAgreement;
import org.kehu.customer.classification.ServiceLevels.Level;

/**
 * How one customer is served by its classes (C-85, C-86, C-88, C-91).
 *
 * @param priority the better of its classes; 1 is served first
 * @param discountPercent the better of its classes
 * @param services of both classes, and of an important agreement before them
 * @param importantAgreementDepartmentId who serves it as 重要协议客户 (C-107); absent for others
 */
public record CustomerService(
    IntentionClass intentionClass,
    SizeClass sizeClass,
    int priority,
    BigDecimal discountPercent,
    ServiceTeam team,
    List<String> services,
    List<String> channel,
    List<String> sales,
    List<String> collection,
    @Nullable String importantAgreementDepartmentId) {

  /** The same as 重要协议客户: what the agreement brings comes first. */
  CustomerService under(ImportantAgreement important) {
    List<String> more = new ArrayList<>(important.level().services());
    more.addAll(services);
    return new CustomerService(
        intentionClass,
        sizeClass,
        Math.min(priority, important.level().priority()),
        discountPercent.max(important.level().discountPercent()),
        team,
        List.copyOf(more),
        channel,
        sales,
        collection,
        important.departmentId());
  }

  static CustomerService of(
      IntentionClass intention,
      SizeClass size,
      Level byIntention,
      Level bySize,
      GradeService grade) {
    List<String> services = new ArrayList<>(byIntention.services());
    services.addAll(bySize.services());
    return new CustomerService(
        intention,
        size,
        Math.min(byIntention.priority(), bySize.priority()),
        byIntention.discountPercent().max(bySize.discountPercent()),
        grade.team(),
        List.copyOf(services),
        grade.channel(),
        grade.sales(),
        grade.collection(),
        null);
  }
}
