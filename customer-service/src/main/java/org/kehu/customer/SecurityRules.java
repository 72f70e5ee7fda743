package org.kehu.customer;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.customer.account.AccountProblem;
import org.kehu.customer.agreement.AgreementProblem;
import org.kehu.customer.credit.CreditProblem;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.file.Grading;
import org.kehu.customer.majormatter.MajorMatterProblem;
import org.kehu.customer.notice.NoticeProblem;
import org.kehu.customer.salesplan.SalesPlanProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.RequestProblem;

/**
 * Who may do what with customer files, beyond the access table: what a caller sees is in {@code
 * Sight}, which roles reach an operation is in {@code access/customer.yaml}, the rest is here.
 */
public final class SecurityRules {

  /** Scope that shows an app personal data. */
  public static final String PERSONAL = "customers.personal";

  private static final Set<Role> PERSONAL_ROLES =
      Set.of(
          Role.AGENT,
          Role.COMPLAINT_OFFICER,
          Role.SUPERVISOR,
          Role.MANAGER,
          Role.ARCHIVIST,
          Role.OFFICE,
          Role.GENERAL_MANAGER);

  /** Who hands volumes in to the archive, and who counts them. */
  public static final Set<Role> HAND_IN =
      Set.of(
          Role.AGENT,
          Role.ACCOUNT_MANAGER,
          Role.SUPERVISOR,
          Role.MANAGER,
          Role.LEGAL,
          Role.FINANCE,
          Role.ARCHIVIST,
          Role.OFFICE);

  private SecurityRules() {}

  /**
   * How much of names, phones and addresses of persons is shown (G-08). Finance and legal see their
   * parts of the file, which these are not.
   */
  public static Disclosure disclosure(Caller caller, Customer customer) {
    boolean keeper =
        Objects.equals(caller.id(), customer.ownerId())
            || Objects.equals(caller.id(), customer.keeperId())
            || Objects.equals(caller.id(), customer.takenBy());
    return Disclosure.of(caller, customer.level(), keeper, PERSONAL_ROLES, PERSONAL);
  }

  /** The files whose persons {@link #disclosure} shows plainly, as part of a query. */
  public static Sight knownPersons(Caller caller) {
    boolean all =
        switch (caller.kind()) {
          case SYSTEM -> true;
          case ANONYMOUS -> false;
          case APP -> caller.has(PERSONAL);
          case PERSON -> caller.roles().stream().anyMatch(PERSONAL_ROLES::contains);
        };
    if (all) {
      return Sight.everything(Level.TOP_SECRET);
    }
    return caller.isPerson()
        ? Sight.of(Set.of(Tokens.own(caller.id()), Tokens.taken(caller.id())), Level.TOP_SECRET)
        : Sight.nothing();
  }

  /**
   * Whose imports the caller sees: the own ones, and those of others only as far as the caller may
   * read personal data, since files and rejected rows hold names and phones as they were sent.
   */
  public static Sight importSight(Caller caller) {
    Sight own = Sight.of(Set.of(Tokens.taken(caller.id())), Level.NORMAL);
    return switch (caller.kind()) {
      case SYSTEM, ANONYMOUS -> Sight.ofRoles(caller);
      case APP -> caller.has(PERSONAL) ? Sight.ofRoles(caller) : own;
      case PERSON -> Sight.ofRoles(inPersonalRoles(caller)).or(own);
    };
  }

  private static Caller inPersonalRoles(Caller caller) {
    Set<Role> roles =
        caller.roles().stream().filter(PERSONAL_ROLES::contains).collect(Collectors.toSet());
    return new Caller(
        caller.kind(),
        caller.id(),
        roles,
        caller.scopes(),
        caller.departmentId(),
        caller.departments(),
        caller.rightsFresh());
  }

  /** Administrators keep the webhooks of all departments; there is no customer data in them. */
  public static Sight webhookSight(Caller caller) {
    return caller.isSystem() || caller.has(Role.ADMINISTRATOR)
        ? Sight.everything(Level.NORMAL)
        : Sight.nothing();
  }

  /** Only who may see addresses anyway may send to one of their own choosing. */
  public static void requireDirectAddress(Caller caller) {
    boolean may =
        switch (caller.kind()) {
          case SYSTEM -> true;
          case ANONYMOUS -> false;
          case APP -> caller.has(PERSONAL);
          case PERSON -> caller.roles().stream().anyMatch(PERSONAL_ROLES::contains);
        };
    if (!may) {
      throw NoticeProblem.DIRECT_NOT_ALLOWED.problem();
    }
  }

  /** A file may be put up to the caller's own clearance; apps stay at normal. */
  public static void requireClearance(Caller caller, Level level) {
    if (!Sight.clearance(caller).covers(level)) {
      throw CustomerProblem.LEVEL_ABOVE_CLEARANCE.problem().with("level", level.name());
    }
  }

  /** Its owner lets others into a file, and who leads those who look after it (M4). */
  public static void requireGranter(Caller caller, Customer customer) {
    boolean owner = caller.id().equals(customer.ownerId());
    boolean leads = caller.hasAny(Role.SUPERVISOR, Role.MANAGER, Role.OFFICE, Role.GENERAL_MANAGER);
    if (!owner && !(leads && Sight.ofRoles(caller).shows(customer))) {
      throw CustomerProblem.GRANT_NOT_YOURS.problem().with("number", customer.number());
    }
  }

  /** Leads and above hand customers over; apps and account managers may take one from the queue. */
  public static void requireHandover(Caller caller, Customer customer) {
    boolean leads = caller.hasAny(Role.SUPERVISOR, Role.MANAGER, Role.OFFICE, Role.GENERAL_MANAGER);
    if (!caller.isSystem() && !leads && customer.ownerId() != null) {
      throw CustomerProblem.HANDOVER_NOT_ALLOWED.problem().with("number", customer.number());
    }
  }

  /** Finance files its own copy of an application's paper, the sales centre the other (C-21). */
  public static void requireOwnFiling(Caller caller, boolean atFinance) {
    if (caller.has(Role.FINANCE) != atFinance) {
      throw AccountProblem.ACCOUNT_FILING_OF_ANOTHER.problem();
    }
  }

  /** That the business itself keeps a matter secret is its leads' to say (C-20). */
  public static void requireSecrecyOfBusiness(Caller caller) {
    if (!caller.hasAny(Role.SUPERVISOR, Role.MANAGER, Role.OFFICE, Role.GENERAL_MANAGER)) {
      throw MajorMatterProblem.MAJOR_MATTER_SECRECY_NEEDS_LEAD.problem();
    }
  }

  /** Major matters are the information department's, whoever reported them (C-20). */
  public static void requireInformationDepartment(Caller caller, String departmentId) {
    boolean own =
        departmentId.equals(caller.departmentId()) || caller.departments().contains(departmentId);
    if (!own) {
      throw MajorMatterProblem.MAJOR_MATTER_INFORMATION_ONLY
          .problem()
          .with("departmentId", departmentId);
    }
  }

  /** What others sell is planned, and counted, by the leads of their department alone. */
  public static void requireSalesPlanOf(Caller caller, String departmentId) {
    boolean own =
        departmentId.equals(caller.departmentId()) || caller.departments().contains(departmentId);
    if (!own || !caller.hasAny(Role.SUPERVISOR, Role.MANAGER)) {
      throw SalesPlanProblem.SALES_PLAN_OF_OTHERS.problem().with("departmentId", departmentId);
    }
  }

  /** Above the limit of the credit grade only the general manager goes (C-135). */
  public static void requireLimitAboveGrade(Caller caller, Money limit) {
    if (!caller.has(Role.GENERAL_MANAGER)) {
      throw CreditProblem.LIMIT_NEEDS_GENERAL_MANAGER
          .problem()
          .with("limit", limit.amount().toPlainString());
    }
  }

  /** Whether a department can keep a promise is said by its own people (C-128). */
  public static void requirePromiser(Caller caller, String departmentId) {
    boolean own =
        departmentId.equals(caller.departmentId()) || caller.departments().contains(departmentId);
    if (!own && !caller.isSystem()) {
      throw AgreementProblem.PROMISE_OF_ANOTHER_DEPARTMENT
          .problem()
          .with("departmentId", departmentId);
    }
  }

  /**
   * How much is shown of who signed an agreement for the customer, and whether its papers are: the
   * legal department must know whom it deals with.
   */
  public static Disclosure agreementDisclosure(Caller caller, Customer customer) {
    return caller.has(Role.LEGAL) && Sight.clearance(caller).covers(customer.level())
        ? Disclosure.PLAIN
        : disclosure(caller, customer);
  }

  /** Papers name persons and cannot be masked. */
  public static void requireAgreementPapers(Caller caller, Customer customer) {
    if (agreementDisclosure(caller, customer) != Disclosure.PLAIN) {
      throw CustomerProblem.FILES_NOT_SHOWN.problem();
    }
  }

  /** A person must have one of these roles; of apps, the operation's scope has been asked for. */
  public static void requireOneOf(Set<Role> roles) {
    Caller caller = Call.current().caller();
    if (caller.isPerson() && Collections.disjoint(caller.roles(), roles)) {
      throw RequestProblem.RIGHT_MISSING
          .problem()
          .with("roles", String.join(", ", roles.stream().map(Role::wireName).sorted().toList()))
          .with("scopes", "customers.write");
    }
  }

  /** Over more than one grade, or two tiers, only a manager decides (M1). */
  public static void requireClassChange(Caller caller, Grading before, Grading after) {
    boolean far = before.grade().stepsTo(after.grade()) > 1 || isFar(before, after);
    boolean manages = caller.hasAny(Role.MANAGER, Role.GENERAL_MANAGER) || caller.isSystem();
    if (far && !manages) {
      throw CustomerProblem.CLASS_NEEDS_MANAGER
          .problem()
          .with("from", before.grade().name())
          .with("to", after.grade().name());
    }
  }

  private static boolean isFar(Grading before, Grading after) {
    if (before.tier() == null || after.tier() == null) {
      return false;
    }
    return Math.abs(before.tier().ordinal() - after.tier().ordinal()) > 1;
  }
}
