/** HTTP in: rotas. */
@NullMarked
package org.kehu.visit.rota.web;

import org.jspecify.annotations.NullMarked;
