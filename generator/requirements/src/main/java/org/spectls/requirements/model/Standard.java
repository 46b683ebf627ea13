package org.spectls.requirements.model;

import java.util.List;

/** What one RFC demands, in the order in which it was written down. */
public record Standard(int rfc, String title, List<Requirement> requirements, Place place) {}
