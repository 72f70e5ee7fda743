package org.kehu.customer.project;

import org.jspecify.annotations.Nullable;

/**
 * A customer came with a question (项目咨询, C-113).
 *
 * @param leaderId who leads the project; null for who opens it
 */
public record OpenProject(String customerId, String question, @Nullable String leaderId) {}
