import Normalization

