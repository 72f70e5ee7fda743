/** Kafka out: rotas. */
@NullMarked
package org.kehu.visit.rota.events;

import org.jspecify.annotations.NullMarked;
