package dev.postern.gateway.config;

/** Who manages the catalogue of models. */
public enum CatalogueManagement {
    /** The models desk; models of the configuration come in by themselves, and stay as people left them there. */
    DESK,
    /** The configuration always; the desk shows and changes nothing. */
    CONFIGURATION
}
