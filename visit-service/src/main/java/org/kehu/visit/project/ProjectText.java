package org.kehu.visit.project;

import org.jspecify.annotations.Nullable;

/**
 * What may be edited of a project.
 *
 * @param name at most 200 characters
 * @param ownerId staff id of who revisits for it; null for whoever has the customer
 * @param notes scope, contract, what matters to the customer
 */
public record ProjectText(String name, @Nullable String ownerId, @Nullable String notes) {}
