package org.qualoop.capa;

import java.util.List;

/**
 * @param items newest first
 * @param next cursor of the following page; null on the last one
 */
public record CapaPage(List<CapaView> items, String next) {}
