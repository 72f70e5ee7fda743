package org.kehu.customer.salesplan;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.Tier;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Component;

/** Who or what a plan is about, as the directory and the files know it. */
@Component
class SalesSubjects {

  private final StaffRegister staff;
  private final CustomerDesk files;
  private final CustomerProperties properties;

  SalesSubjects(StaffRegister staff, CustomerDesk files, CustomerProperties properties) {
    this.staff = staff;
    this.files = files;
    this.properties = properties;
  }

  /** A customer whose file the caller may see. */
  Customer customer(String customerId) {
    return files.get(customerId);
  }

  /** Where a plan belongs; refuses what is not known, and what others sell. */
  PlanPlace place(DraftSalesPlan told, Caller caller) {
    PlanSubject about = told.subject();
    PlanPlace place =
        switch (about.kind()) {
          case KEY_ACCOUNT -> ofCustomer(about, caller);
          case TIER -> ofTier(about, caller);
          case PERSON -> ofPerson(about);
          case DEPARTMENT -> ofDepartment(about, caller);
          case REGION -> own(caller);
        };
    boolean own =
        about.kind() == SubjectKind.KEY_ACCOUNT
            || (about.kind() == SubjectKind.PERSON && about.value().equals(caller.id()));
    if (!own) {
      SecurityRules.requireSalesPlanOf(caller, place.departmentId());
    }
    String responsible = told.responsibleId();
    return responsible == null
        ? place
        : new PlanPlace(known(responsible, about).id(), place.departmentId(), place.level());
  }

  private PlanPlace ofCustomer(PlanSubject about, Caller caller) {
    Customer customer =
        files.seen(about.value()).orElseThrow(() -> unknown(about.kind(), about.value()));
    if (customer.grading().tier() == null) {
      throw SalesPlanProblem.SALES_PLAN_NO_KEY_ACCOUNT.problem().with("customerId", about.value());
    }
    @Nullable String owner = customer.ownerId();
    return new PlanPlace(
        owner == null ? caller.id() : owner, customer.departmentId(), customer.level());
  }

  private PlanPlace ofTier(PlanSubject about, Caller caller) {
    if (Arrays.stream(Tier.values()).noneMatch(tier -> tier.name().equals(about.value()))) {
      throw unknown(about.kind(), about.value());
    }
    return own(caller);
  }

  private PlanPlace ofPerson(PlanSubject about) {
    StaffMember person = known(about.value(), about);
    return new PlanPlace(person.id(), person.departmentId(), Level.NORMAL);
  }

  private StaffMember known(String staffId, PlanSubject about) {
    return staff
        .find(staffId)
        .filter(StaffMember::isActive)
        .orElseThrow(() -> unknown(about.kind(), staffId));
  }

  private PlanPlace ofDepartment(PlanSubject about, Caller caller) {
    if (!staff.hasDepartment(about.value())) {
      throw unknown(about.kind(), about.value());
    }
    return new PlanPlace(caller.id(), about.value(), Level.NORMAL);
  }

  private PlanPlace own(Caller caller) {
    String department =
        Objects.requireNonNullElse(caller.departmentId(), properties.defaultDepartment());
    return new PlanPlace(caller.id(), department, Level.NORMAL);
  }

  private static RuntimeException unknown(SubjectKind kind, String value) {
    return SalesPlanProblem.SALES_PLAN_SUBJECT_UNKNOWN
        .problem()
        .with("kind", kind.name())
        .with("subject", value);
  }
}
