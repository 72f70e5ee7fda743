package org.kehu.customer.dossier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All parts of a dossier; of which nothing is known is null. */
public record Parts(
    @Nullable Characteristics characteristics,
    @Nullable DecisionMaking decisionMaking,
    @Nullable BusinessState businessState,
    @Nullable TradingState tradingState,
    @Nullable Relationship relationship,
    @Nullable Needs needs,
    @Nullable Background background,
    @Nullable ChannelProfile channel,
    @Nullable PropertyProfile property) {

  /** Nothing known. */
  public static final Parts NONE = new Parts(null, null, null, null, null, null, null, null, null);

  /** What is known of one. */
  Optional<Part> of(PartKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case CHARACTERISTICS -> characteristics;
          case DECISION_MAKING -> decisionMaking;
          case BUSINESS_STATE -> businessState;
          case TRADING_STATE -> tradingState;
          case RELATIONSHIP -> relationship;
          case NEEDS -> needs;
          case BACKGROUND -> background;
          case CHANNEL -> channel;
          case PROPERTY -> property;
        });
  }

  /** The same with another of its kind. */
  Parts with(Part part) {
    return new Parts(
        part instanceof Characteristics other ? other : characteristics,
        part instanceof DecisionMaking other ? other : decisionMaking,
        part instanceof BusinessState other ? other : businessState,
        part instanceof TradingState other ? other : tradingState,
        part instanceof Relationship other ? other : relationship,
        part instanceof Needs other ? other : needs,
        part instanceof Background other ? other : background,
        part instanceof ChannelProfile other ? other : channel,
        part instanceof PropertyProfile other ? other : property);
  }
}
