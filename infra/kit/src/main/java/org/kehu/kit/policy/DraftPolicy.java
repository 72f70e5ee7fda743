package org.kehu.kit.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a draft is to say, its value still unchecked: given outright or by the name of a preset. */
public record DraftPolicy(
    @Nullable JsonNode value,
    @Nullable String preset,
    String note,
    Responsibility responsibility,
    List<Definition> definitions,
    List<Attachment> attachments,
    @Nullable Instant effectiveFrom) {}
