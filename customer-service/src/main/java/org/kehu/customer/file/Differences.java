package org.kehu.customer.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.kit.money.Money;

/** What differs between two profiles, item by item; personal values are masked. */
final class Differences {

  private final Instant at;
  private final String by;
  private final List<Revision> revisions = new ArrayList<>();
  private final Set<Section> sections = EnumSet.noneOf(Section.class);

  private Differences(Instant at, String by) {
    this.at = at;
    this.by = by;
  }

  static Differences between(Profile before, Profile after, Instant at, String by) {
    Differences found = new Differences(at, by);
    found.item(Section.NAME, "name", before.enterpriseName(), after.enterpriseName());
    found.personal(before.personal(), after.personal());
    EnterpriseBasics from =
        before.enterprise() == null ? EnterpriseBasics.EMPTY : before.enterprise();
    EnterpriseBasics to = after.enterprise() == null ? EnterpriseBasics.EMPTY : after.enterprise();
    found.enterprise(from, to);
    found.market(before.market(), after.market());
    Cooperation wish = before.cooperation();
    found.item(Section.COOPERATION, "intention", wish.intention(), after.cooperation().intention());
    found.item(Section.COOPERATION, "potential", wish.potential(), after.cooperation().potential());
    found.kinds(wish, after.cooperation());
    found.item(Section.LEAD, "source", before.lead().source(), after.lead().source());
    found.item(Section.LEAD, "sourceDetail", before.lead().detail(), after.lead().detail());
    found.custom(before.custom(), after.custom());
    return found;
  }

  private void custom(CustomValues before, CustomValues after) {
    Set<String> fields = new TreeSet<>(before.fields());
    fields.addAll(after.fields());
    fields.forEach(field ->
        item(Section.CUSTOM, Revision.CUSTOM + field, before.text(field), after.text(field)));
  }

  Set<Section> sections() {
    return sections;
  }

  List<Revision> revisions() {
    return revisions;
  }

  private void personal(PersonalData before, PersonalData after) {
    for (PersonalItem item : PersonalItem.values()) {
      secret(
          item.section(),
          item.place(),
          item.of(before),
          item.of(after),
          item.masked(before),
          item.masked(after));
    }
  }

  private void enterprise(EnterpriseBasics from, EnterpriseBasics to) {
    basic("creditCode", from.creditCode(), to.creditCode());
    basic("registeredAddress", from.registeredAddress(), to.registeredAddress());
    basic("postcode", from.postcode(), to.postcode());
    basic("fax", from.fax(), to.fax());
    basic("website", from.website(), to.website());
    basic("foundedOn", from.foundedOn(), to.foundedOn());
    basic("nature", from.nature(), to.nature());
    basic("registeredCapital", amount(from.registeredCapital()), amount(to.registeredCapital()));
    basic("businessScope", from.businessScope(), to.businessScope());
    basic("tradingSince", from.tradingSince(), to.tradingSince());
    basic("assets", amount(from.assets()), amount(to.assets()));
    basic("headcount", from.headcount(), to.headcount());
  }

  private void market(Market from, Market to) {
    item(Section.MARKET, "industry", from.industry(), to.industry());
    item(Section.MARKET, "industryPosition", from.position(), to.position());
    item(Section.MARKET, "size", from.size(), to.size());
    item(Section.MARKET, "region", from.region(), to.region());
    item(Section.MARKET, "yearlyVolume", amount(from.yearlyVolume()), amount(to.yearlyVolume()));
    item(Section.MARKET, "profitRate", from.profitRate(), to.profitRate());
    item(Section.MARKET, "paymentCredit", from.paymentCredit(), to.paymentCredit());
  }

  private void kinds(Cooperation from, Cooperation to) {
    item(Section.COOPERATION, "relation", from.relation(), to.relation());
    item(Section.COOPERATION, "dealing", from.dealing(), to.dealing());
    item(Section.COOPERATION, "reach", from.reach(), to.reach());
  }

  private void basic(String name, @Nullable Object before, @Nullable Object after) {
    item(Section.ENTERPRISE, "enterprise." + name, before, after);
  }

  private void item(Section section, String item, @Nullable Object before, @Nullable Object after) {
    secret(section, item, before, after, before, after);
  }

  private void secret(
      Section section,
      String item,
      @Nullable Object before,
      @Nullable Object after,
      @Nullable Object shownBefore,
      @Nullable Object shownAfter) {
    if (!Objects.equals(before, after)) {
      sections.add(section);
      revisions.add(new Revision(at, by, item, text(shownBefore), text(shownAfter)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private static @Nullable String amount(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }
}
