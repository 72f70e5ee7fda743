package org.kehu.kit.policy.web;

import org.kehu.kit.policy.LocalText;
import tools.jackson.databind.JsonNode;

/** A ready value that a draft can start from; {@code default} is what the software ships. */
record PresetView(String name, LocalText title, JsonNode value) {}
