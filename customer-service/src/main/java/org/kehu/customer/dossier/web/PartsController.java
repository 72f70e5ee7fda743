package org.kehu.customer.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.DossierDesk;
import org.kehu.customer.dossier.Part;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of the file that are gathered bit by bit (客户资料). */
@RestController
@RequestMapping("/api/v1/customers/{id}/dossier/parts")
@Tag(name = "dossier", description = "客户背景资料: dealings with competitors, yearly performance")
class PartsController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final DossierDesk desk;
  private final CustomerDesk files;

  PartsController(DossierDesk desk, CustomerDesk files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping
  @Operation(
      summary = "Read all parts that are gathered bit by bit (查看客户资料)",
      description = "Persons as far as the reader may see them.")
  ResponseEntity<PartsView> get(@PathVariable @Pattern(regexp = ID) String id) {
    return desk.of(id)
        .map(dossier -> Answers.found(dossier, PartsView.of(id, dossier, persons(id))))
        .orElseGet(() -> ResponseEntity.ok(PartsView.of(id, null, Disclosure.HIDDEN)));
  }

  @GetMapping("/history")
  @Operation(summary = "Who changed which item and when (客户资料变更记录)")
  PartHistoryView history(@PathVariable @Pattern(regexp = ID) String id) {
    return PartHistoryView.of(id, desk.of(id).orElse(null));
  }

  @PutMapping("/characteristics")
  @Operation(summary = "Keep what kind of customer it is (登记客户特征)")
  ResponseEntity<PartsView> characteristics(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.CharacteristicsJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/decision-making")
  @Operation(
      summary = "Keep who decides and how (登记决策者资料)",
      description = "Persons are sealed, and masked for whoever may not see them.")
  ResponseEntity<PartsView> decisionMaking(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PersonsJson.DecisionMakingJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/business-state")
  @Operation(summary = "Keep how the customer's business does (登记业务状况)")
  ResponseEntity<PartsView> businessState(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.BusinessStateJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/trading-state")
  @Operation(summary = "Keep how trade with the customer stands (登记交易活动现状)")
  ResponseEntity<PartsView> tradingState(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.TradingStateJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/relationship")
  @Operation(summary = "Keep how close the customer is to us (登记客户关系)")
  ResponseEntity<PartsView> relationship(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.RelationshipJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/needs")
  @Operation(summary = "Keep what the customer wants (登记需求信息)")
  ResponseEntity<PartsView> needs(
      @PathVariable @Pattern(regexp = ID) String id, @RequestBody @Valid PartsJson.NeedsJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/background")
  @Operation(summary = "Keep where the customer comes from and stands (登记背景信息)")
  ResponseEntity<PartsView> background(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.BackgroundJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/channel")
  @Operation(summary = "Keep the profile of a distributor or brand customer (登记经销商资料)")
  ResponseEntity<PartsView> channel(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PartsJson.ChannelJson part) {
    return kept(id, part.toPart());
  }

  @PutMapping("/property")
  @Operation(summary = "Keep the twelve items of a property client (登记物业客户资料)")
  ResponseEntity<PartsView> property(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid PersonsJson.PropertyJson part) {
    return kept(id, part.toPart());
  }

  private ResponseEntity<PartsView> kept(String id, Part part) {
    Stored<Dossier> stored = desk.keep(id, part);
    return Answers.changed(stored, PartsView.of(id, stored.aggregate(), persons(id)));
  }

  private Disclosure persons(String id) {
    return SecurityRules.disclosure(Call.current().caller(), files.get(id));
  }
}
