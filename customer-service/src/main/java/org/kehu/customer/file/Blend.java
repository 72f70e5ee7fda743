package org.kehu.customer.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomValue;
import org.kehu.customer.customfield.CustomValues;

/**
 * Makes one profile of two, item by item; an item is named by its place in the customer's JSON, as
 * in a file's history.
 */
public final class Blend {

  /** Decides on one item. */
  @FunctionalInterface
  public interface Choice {

    /** Whether the other profile's value is taken. */
    boolean takes(String item, @Nullable Object mine, @Nullable Object other);
  }

  private static final Profile NOTHING =
      new Profile(
          null,
          PersonalData.EMPTY,
          EnterpriseBasics.EMPTY,
          Market.UNKNOWN,
          Cooperation.UNKNOWN,
          Lead.UNKNOWN);

  private final Profile mine;
  private final Profile other;
  private final Choice choice;

  private Blend(Profile mine, Profile other, Choice choice) {
    this.mine = mine;
    this.other = other;
    this.choice = choice;
  }

  /** One profile with those items of the other that are chosen. */
  public static Profile of(Profile mine, Profile other, Choice choice) {
    return new Blend(mine, other, choice).profile();
  }

  /** What a profile holds, by item, in the order of the file. */
  public static Map<String, Object> items(Profile profile) {
    Map<String, Object> items = new LinkedHashMap<>();
    of(
        profile,
        NOTHING,
        (item, value, nothing) -> {
          if (value != null) {
            items.put(item, value);
          }
          return false;
        });
    return items;
  }

  /** The names of all items. */
  public static Set<String> names() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    of(
        NOTHING,
        NOTHING,
        (item, one, two) -> {
          names.put(item, true);
          return false;
        });
    return names.keySet();
  }

  private Profile profile() {
    return new Profile(
        of("name", mine.enterpriseName(), other.enterpriseName()),
        personal(mine.personal(), other.personal()),
        mine.enterprise() == null && other.enterprise() == null
            ? null
            : enterprise(basics(mine), basics(other)),
        market(mine.market(), other.market()),
        cooperation(mine.cooperation(), other.cooperation()),
        new Lead(
            of("source", mine.lead().source(), other.lead().source()),
            of("sourceDetail", mine.lead().detail(), other.lead().detail())),
        custom(mine.custom(), other.custom()));
  }

  private CustomValues custom(CustomValues one, CustomValues two) {
    Set<String> fields = new TreeSet<>(one.fields());
    fields.addAll(two.fields());
    List<CustomValue> all = new ArrayList<>();
    for (String field : fields) {
      boolean taken = choice.takes(Revision.CUSTOM + field, one.text(field), two.text(field));
      all.addAll(taken ? two.of(field) : one.of(field));
    }
    return new CustomValues(all);
  }

  private Cooperation cooperation(Cooperation one, Cooperation two) {
    return new Cooperation(
        of("intention", one.intention(), two.intention()),
        of("potential", one.potential(), two.potential()),
        of("relation", one.relation(), two.relation()),
        of("dealing", one.dealing(), two.dealing()),
        of("reach", one.reach(), two.reach()));
  }

  private static EnterpriseBasics basics(Profile profile) {
    return Objects.requireNonNullElse(profile.enterprise(), EnterpriseBasics.EMPTY);
  }

  private PersonalData personal(PersonalData one, PersonalData two) {
    return new PersonalData(
        one.name() == null && two.name() == null
            ? null
            : of(PersonalItem.NAME.place(), one.name(), two.name()),
        of(PersonalItem.CONTACT_PERSON.place(), one.contactPerson(), two.contactPerson()),
        of(
            PersonalItem.LEGAL_REPRESENTATIVE.place(),
            one.legalRepresentative(),
            two.legalRepresentative()),
        of(PersonalItem.MANAGER.place(), one.manager(), two.manager()),
        of(PersonalItem.PHONE.place(), one.phone(), two.phone()),
        of(PersonalItem.EMAIL.place(), one.email(), two.email()),
        of(PersonalItem.ADDRESS.place(), one.address(), two.address()),
        of(PersonalItem.GENDER.place(), one.gender(), two.gender()),
        of(PersonalItem.BIRTH_DATE.place(), one.birthDate(), two.birthDate()),
        of(PersonalItem.OCCUPATION.place(), one.occupation(), two.occupation()));
  }

  private EnterpriseBasics enterprise(EnterpriseBasics one, EnterpriseBasics two) {
    return new EnterpriseBasics(
        of("enterprise.creditCode", one.creditCode(), two.creditCode()),
        of("enterprise.registeredAddress", one.registeredAddress(), two.registeredAddress()),
        of("enterprise.postcode", one.postcode(), two.postcode()),
        of("enterprise.fax", one.fax(), two.fax()),
        of("enterprise.website", one.website(), two.website()),
        of("enterprise.foundedOn", one.foundedOn(), two.foundedOn()),
        of("enterprise.nature", one.nature(), two.nature()),
        of("enterprise.registeredCapital", one.registeredCapital(), two.registeredCapital()),
        of("enterprise.businessScope", one.businessScope(), two.businessScope()),
        of("enterprise.tradingSince", one.tradingSince(), two.tradingSince()),
        of("enterprise.assets", one.assets(), two.assets()),
        of("enterprise.headcount", one.headcount(), two.headcount()));
  }

  private Market market(Market one, Market two) {
    return new Market(
        of("industry", one.industry(), two.industry()),
        of("industryPosition", one.position(), two.position()),
        of("size", one.size(), two.size()),
        of("region", one.region(), two.region()),
        of("yearlyVolume", one.yearlyVolume(), two.yearlyVolume()),
        of("profitRate", one.profitRate(), two.profitRate()),
        of("paymentCredit", one.paymentCredit(), two.paymentCredit()));
  }

  private <T> @Nullable T of(String item, @Nullable T one, @Nullable T two) {
    return choice.takes(item, one, two) ? two : one;
  }
}
