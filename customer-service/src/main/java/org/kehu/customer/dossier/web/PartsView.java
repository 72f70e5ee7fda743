package org.kehu.customer.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.Parts;
import org.kehu.kit.crypto.Disclosure;

/** All parts; absent of which nothing is known. */
@Schema(name = "CustomerParts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartsView(
    String customerId,
    PartsJson.@Nullable CharacteristicsJson characteristics,
    PersonsJson.@Nullable DecisionMakingView decisionMaking,
    PartsJson.@Nullable BusinessStateJson businessState,
    PartsJson.@Nullable TradingStateJson tradingState,
    PartsJson.@Nullable RelationshipJson relationship,
    PartsJson.@Nullable NeedsJson needs,
    PartsJson.@Nullable BackgroundJson background,
    PartsJson.@Nullable ChannelJson channel,
    PersonsJson.@Nullable PropertyJson property) {

  static PartsView of(String customerId, @Nullable Dossier dossier, Disclosure persons) {
    Parts parts = dossier == null ? Parts.NONE : dossier.parts();
    return new PartsView(
        customerId,
        PartsJson.CharacteristicsJson.of(parts.characteristics()),
        PersonsJson.DecisionMakingView.of(parts.decisionMaking(), persons),
        PartsJson.BusinessStateJson.of(parts.businessState()),
        PartsJson.TradingStateJson.of(parts.tradingState()),
        PartsJson.RelationshipJson.of(parts.relationship()),
        PartsJson.NeedsJson.of(parts.needs()),
        PartsJson.BackgroundJson.of(parts.background()),
        PartsJson.ChannelJson.of(parts.channel()),
        PersonsJson.PropertyJson.of(parts.property(), persons));
  }
}
