package org.kehu.customer.form;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.DossierDesk;
import org.kehu.customer.dossier.Parts;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.Profile;
import org.kehu.customer.trade.TradeDesk;
import org.kehu.customer.trade.YearlyVolume;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.springframework.stereotype.Service;

/** Fills forms with what is known, under the rights to the customers' files. */
@Service
public class FormDesk {

  /** Of so many years the purchases stand on a form. */
  private static final int YEARS = 3;

  private final CustomerDesk files;
  private final DossierDesk dossiers;
  private final TradeDesk trade;

  FormDesk(CustomerDesk files, DossierDesk dossiers, TradeDesk trade) {
    this.files = files;
    this.dossiers = dossiers;
    this.trade = trade;
  }

  /** A customer's; 404 when the file may not be seen. */
  public InformationForm of(String customerId) {
    Customer customer = files.get(customerId);
    FormFacts facts = facts(customer);
    List<FormLine> lines =
        FormItem.of(customer.kind()).stream()
            .map(item -> new FormLine(item, item.valueIn(facts)))
            .toList();
    return new InformationForm(customer.id(), customer.number(), customer.kind(), lines);
  }

  private FormFacts facts(Customer customer) {
    Disclosure persons = SecurityRules.disclosure(Call.current().caller(), customer);
    Profile whole = customer.profile();
    Optional<Dossier> dossier = dossiers.of(customer.id());
    return new FormFacts(
        whole.with(whole.personal().shown(persons)),
        dossier.map(Dossier::parts).orElse(Parts.NONE),
        dossier.map(Dossier::competitors).orElse(List.of()),
        purchases(customer.id()),
        persons);
  }

  private List<YearlyVolume> purchases(String customerId) {
    Year present = Year.from(trade.today());
    return IntStream.range(0, YEARS)
        .mapToObj(back -> trade.volume(customerId, present.minusYears(back)))
        .toList();
  }
}
