package org.kehu.customer.dossier;

/** A part of what is gathered: one record a kind, of which any item may be unknown. */
public sealed interface Part
    permits Characteristics,
        DecisionMaking,
        BusinessState,
        TradingState,
        Relationship,
        Needs,
        Background,
        ChannelProfile,
        PropertyProfile {

  /** Which part it is. */
  PartKind kind();
}
