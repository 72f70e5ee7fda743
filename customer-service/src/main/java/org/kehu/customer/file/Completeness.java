package org.kehu.customer.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete a file is, naming what is missing and the department that owes it (catalogue C-30,
 * C-34).
 *
 * @param percent of the items that a file of this kind should have, 0 to 100
 */
public record Completeness(int percent, List<Missing> missing) {

  private static final String MARKETING = "marketing";
  private static final String FINANCE = "finance";
  private static final String SALES = "sales";

  /**
   * An item that is not there.
   *
   * @param item place in the customer's JSON
   * @param departmentId who supplies it
   */
  public record Missing(String item, Section section, String departmentId) {}

  public Completeness {
    missing = List.copyOf(missing);
  }

  /** What a profile lacks. */
  public static Completeness of(CustomerKind kind, Profile profile) {
    return of(kind, profile, List.of(), 0);
  }

  /**
   * What a profile lacks, custom fields too (M9).
   *
   * @param missing codes of those that it should have and has not
   * @param required how many it should have
   */
  public static Completeness of(
      CustomerKind kind, Profile profile, List<String> missing, int required) {
    Count count = new Count();
    count.custom(missing, required);
    PersonalData personal = profile.personal();
    count.item(profile.name(), "name", Section.NAME, MARKETING);
    count.item(personal.phone(), "contact.phone", Section.CONTACT, MARKETING);
    count.item(personal.email(), "contact.email", Section.CONTACT, MARKETING);
    count.item(personal.address(), "contact.address", Section.CONTACT, MARKETING);
    if (kind == CustomerKind.ENTERPRISE) {
      enterprise(profile, count);
    } else {
      count.item(personal.gender(), "individual.gender", Section.INDIVIDUAL, MARKETING);
      count.item(personal.birthDate(), "individual.birthDate", Section.INDIVIDUAL, MARKETING);
      count.item(personal.occupation(), "individual.occupation", Section.INDIVIDUAL, MARKETING);
    }
    count.item(profile.market().region(), "region", Section.MARKET, MARKETING);
    count.item(profile.market().yearlyVolume(), "yearlyVolume", Section.MARKET, FINANCE);
    count.item(profile.market().paymentCredit(), "paymentCredit", Section.MARKET, FINANCE);
    count.item(profile.cooperation().intention(), "intention", Section.COOPERATION, SALES);
    count.item(profile.cooperation().potential(), "potential", Section.COOPERATION, MARKETING);
    count.item(profile.lead().source(), "source", Section.LEAD, MARKETING);
    return count.result();
  }

  private static void enterprise(Profile profile, Count count) {
    PersonalData personal = profile.personal();
    EnterpriseBasics basics =
        profile.enterprise() == null ? EnterpriseBasics.EMPTY : profile.enterprise();
    count.item(personal.contactPerson(), "contact.person", Section.CONTACT, MARKETING);
    count.enterprise(personal.legalRepresentative(), "legalRepresentative");
    count.enterprise(basics.creditCode(), "creditCode");
    count.enterprise(basics.registeredAddress(), "registeredAddress");
    count.enterprise(basics.foundedOn(), "foundedOn");
    count.enterprise(basics.nature(), "nature");
    count.enterprise(basics.registeredCapital(), "registeredCapital");
    count.enterprise(basics.businessScope(), "businessScope");
    count.item(profile.market().industry(), "industry", Section.MARKET, MARKETING);
    count.item(profile.market().position(), "industryPosition", Section.MARKET, MARKETING);
    count.item(profile.market().size(), "size", Section.MARKET, MARKETING);
  }

  private static final class Count {

    private final List<Missing> missing = new ArrayList<>();
    private int all;

    void custom(List<String> fields, int required) {
      all += required;
      fields.forEach(
          field -> missing.add(new Missing("custom." + field, Section.CUSTOM, MARKETING)));
    }

    void enterprise(@Nullable Object value, String name) {
      item(value, "enterprise." + name, Section.ENTERPRISE, MARKETING);
    }

    void item(@Nullable Object value, String item, Section section, String departmentId) {
      all++;
      if (value == null) {
        missing.add(new Missing(item, section, departmentId));
      }
    }

    Completeness result() {
      return new Completeness((all - missing.size()) * 100 / all, missing);
    }
  }
}
