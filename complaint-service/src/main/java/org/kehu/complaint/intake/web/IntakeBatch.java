package org.kehu.complaint.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Many contacts in one request.
 *
 * @param items each as it would be alone
 */
@Schema(name = "ContactBatch")
record IntakeBatch(@NotNull @Size(min = 1, max = 200) List<JsonNode> items) {}
