package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/** Profiles for tests. */
public final class Profiles {

  private Profiles() {}

  public static Profile enterprise(String name) {
    return Profile.ofEnterprise(name);
  }

  public static Profile enterprise(
      String name,
      Market.@Nullable Size size,
      Cooperation.@Nullable Intention intention,
      Cooperation.@Nullable Potential potential,
      @Nullable String volume) {
    Market market =
        new Market("电子", null, size, "广东", volume == null ? null : Money.yuan(volume), null, null);
    return new Profile(
        name,
        PersonalData.EMPTY,
        EnterpriseBasics.EMPTY,
        market,
        new Cooperation(intention, potential),
        Lead.UNKNOWN);
  }

  public static Profile individual(String name, @Nullable String phone) {
    return new Profile(
        null,
        new PersonalData(name, null, null, null, phone, null, null, null, null, null),
        null,
        Market.UNKNOWN,
        Cooperation.UNKNOWN,
        Lead.UNKNOWN);
  }
}
