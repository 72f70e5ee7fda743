package org.kehu.customer.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * Checks a profile item by item and says everything that is wrong at once. The same for requests
 * and for imported rows; pointers are those of the customer's JSON.
 */
public final class ProfileCheck {

  /** Longest name of a customer. */
  public static final int MAX_NAME = 100;

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}");
  private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
  private static final Pattern FAX = Pattern.compile("[0-9+() -]{5,30}");
  private static final Pattern WEBSITE =
      Pattern.compile("(https?://)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d{1,5})?(/[!-~]*)?");
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  private final List<FieldError> errors = new ArrayList<>();

  private ProfileCheck() {}

  /** All that is wrong; empty when the profile may be kept. */
  public static List<FieldError> errors(CustomerKind kind, Profile profile) {
    ProfileCheck check = new ProfileCheck();
    check.name(kind, profile);
    check.personal(kind, profile.personal());
    if (kind == CustomerKind.INDIVIDUAL && profile.enterprise() != null) {
      check.wrong("/enterprise", "not-for-individuals");
    }
    if (profile.enterprise() != null) {
      check.enterprise(profile.enterprise());
    }
    check.market(kind, profile.market());
    check.text("/sourceDetail", profile.lead().detail(), 200);
    return List.copyOf(check.errors);
  }

  /** Refuses with one 422 that points at each wrong item. */
  public static void refuse(CustomerKind kind, Profile profile) {
    List<FieldError> errors = errors(kind, profile);
    if (!errors.isEmpty()) {
      Problem problem = CustomerProblem.FIELDS_INVALID.problem();
      errors.forEach(problem::error);
      throw problem;
    }
  }

  private void name(CustomerKind kind, Profile profile) {
    String name =
        kind == CustomerKind.ENTERPRISE ? profile.enterpriseName() : profile.personal().name();
    if (name == null) {
      wrong("/name", "required");
      return;
    }
    text("/name", name, MAX_NAME);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      wrong("/name", "name-without-letters");
    }
  }

  private void personal(CustomerKind kind, PersonalData personal) {
    text("/contact/person", personal.contactPerson(), 50);
    text("/enterprise/legalRepresentative", personal.legalRepresentative(), 50);
    text("/enterprise/manager", personal.manager(), 50);
    text("/contact/address", personal.address(), 200);
    text("/individual/occupation", personal.occupation(), 50);
    if (personal.phone() != null && Phone.parse(personal.phone()).isEmpty()) {
      wrong("/contact/phone", "phone");
    }
    pattern("/contact/email", personal.email(), EMAIL, "email");
    date("/individual/birthDate", personal.birthDate());
    boolean individual = kind == CustomerKind.INDIVIDUAL;
    if (!individual && (personal.birthDate() != null || personal.gender() != null)) {
      wrong("/individual", "not-for-enterprises");
    }
    if (individual && (personal.legalRepresentative() != null || personal.manager() != null)) {
      wrong("/enterprise", "not-for-individuals");
    }
  }

  private void enterprise(EnterpriseBasics basics) {
    if (basics.creditCode() != null && !CreditCode.isValid(basics.creditCode())) {
      wrong("/enterprise/creditCode", "credit-code");
    }
    text("/enterprise/registeredAddress", basics.registeredAddress(), 200);
    pattern("/enterprise/postcode", basics.postcode(), POSTCODE, "postcode");
    pattern("/enterprise/fax", basics.fax(), FAX, "fax");
    text("/enterprise/website", basics.website(), 200);
    pattern("/enterprise/website", basics.website(), WEBSITE, "website");
    date("/enterprise/foundedOn", basics.foundedOn());
    text("/enterprise/nature", basics.nature(), 50);
    amount("/enterprise/registeredCapital", basics.registeredCapital());
    text("/enterprise/businessScope", basics.businessScope(), 2000);
    date("/enterprise/tradingSince", basics.tradingSince());
    amount("/enterprise/assets", basics.assets());
    Integer headcount = basics.headcount();
    if (headcount != null && (headcount < 0 || headcount > 10_000_000)) {
      wrong("/enterprise/headcount", "headcount");
    }
  }

  private void market(CustomerKind kind, Market market) {
    text("/industry", market.industry(), 50);
    text("/region", market.region(), 50);
    amount("/yearlyVolume", market.yearlyVolume());
    if (kind == CustomerKind.INDIVIDUAL && (market.size() != null || market.position() != null)) {
      wrong(market.size() == null ? "/industryPosition" : "/size", "not-for-individuals");
    }
  }

  private void text(String pointer, @Nullable String text, int max) {
    if (text == null) {
      return;
    }
    if (text.codePointCount(0, text.length()) > max) {
      errors.add(new FieldError(pointer, "too-long", Map.of("max", max)));
    }
    if (text.codePoints().anyMatch(ProfileCheck::isUnprintable)) {
      wrong(pointer, "control-character");
    }
  }

  private static boolean isUnprintable(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> letter != '\n';
      default -> false;
    };
  }

  private void pattern(String pointer, @Nullable String text, Pattern pattern, String code) {
    if (text != null && (text.length() > 254 || !pattern.matcher(text).matches())) {
      wrong(pointer, code);
    }
  }

  private void date(String pointer, @Nullable String date) {
    if (date == null) {
      return;
    }
    try {
      LocalDate parsed = LocalDate.parse(date);
      if (parsed.isBefore(EARLIEST) || parsed.getYear() > 2200) {
        wrong(pointer, "date-range");
      }
    } catch (DateTimeException none) {
      wrong(pointer, "date");
    }
  }

  private void amount(String pointer, @Nullable Money money) {
    if (money != null && !money.isInRange()) {
      wrong(pointer, "amount");
    }
  }

  private void wrong(String pointer, String code) {
    errors.add(new FieldError(pointer, code));
  }
}
